// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.cache.FindingsCache;
import dev.scruple.engine.collect.Collectors;
import dev.scruple.engine.collect.ManifestCollector;
import dev.scruple.engine.collect.Survey;
import dev.scruple.engine.collect.Surveyor;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.model.Coverage;
import dev.scruple.model.Fact;
import dev.scruple.model.Scope;
import dev.scruple.model.Unexamined;
import dev.scruple.model.dependencies.ProjectPart;
import dev.scruple.sources.Snapshot;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageStudyTest {
  private static final String PARENT =
      """
      <project>
        <groupId>org.example</groupId>
        <artifactId>parent</artifactId>
        <version>1.0</version>
        <packaging>pom</packaging>
        <modules><module>child</module></modules>
        <properties><tokens.version>3.1</tokens.version></properties>
        <dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>org.example.tokens</groupId>
              <artifactId>tokens</artifactId>
              <version>${tokens.version}</version>
              <scope>test</scope>
            </dependency>
          </dependencies>
        </dependencyManagement>
      </project>
      """;
  private static final String CHILD =
      """
      <project>
        <parent>
          <groupId>org.example</groupId>
          <artifactId>parent</artifactId>
          <version>1.0</version>
        </parent>
        <artifactId>child</artifactId>
        <dependencies>
          <dependency>
            <groupId>org.example.tokens</groupId>
            <artifactId>tokens</artifactId>
          </dependency>
        </dependencies>
      </project>
      """;
  private static final String PROJECT =
      """
      [project]
      name = "counter"
      version = "1.0"
      dependencies = ["torch>=2"]
      """;
  private static final String LOCK =
      """
      version = 1

      [[package]]
      name = "counter"
      version = "1.0"
      source = { editable = "." }
      dependencies = [{ name = "torch" }]

      [[package]]
      name = "numpy"
      version = "2.0.1"
      source = { registry = "https://packages.example.org/simple" }

      [[package]]
      name = "torch"
      version = "2.4.0"
      source = { registry = "https://packages.example.org/simple" }
      dependencies = [{ name = "numpy" }]
      """;

  @TempDir private Path temporary;
  private ProjectFolder project;

  @BeforeEach
  void makeTheProjectsFolder() {
    project = new ProjectFolder(temporary);
  }

  /** A survey, and the study that is laid over it. */
  private record Both(Survey survey, PackageStudy study) {
    List<Fact.PackageDeclared> before(String path) {
      return declared(survey.files(), path);
    }

    List<Fact.PackageDeclared> after(String path) {
      return declared(study.joined(survey.files()), path);
    }

    private static List<Fact.PackageDeclared> declared(List<SurveyedFile> files, String path) {
      return files.stream()
          .filter(file -> file.path().equals(path))
          .flatMap(file -> file.facts(Fact.PackageDeclared.class).stream())
          .toList();
    }

    List<Unexamined> gapsBefore() {
      return gaps(survey.coverage());
    }

    List<Unexamined> gapsAfter() {
      return gaps(study.joined(survey.coverage(), ManifestCollector.NAME));
    }

    private static List<Unexamined> gaps(List<Coverage> all) {
      return all.stream()
          .filter(each -> each.collector().equals(ManifestCollector.NAME))
          .flatMap(each -> each.unexamined().stream())
          .toList();
    }
  }

  private Both both() throws Exception {
    try (Snapshot snapshot = project.snapshot()) {
      Survey survey =
          new Surveyor(
                  snapshot,
                  new Collectors(new DeclaredLicenses()),
                  FindingsCache.none(),
                  temporary.resolve("spool"),
                  words -> {})
              .survey();
      return new Both(survey, PackageStudy.of(snapshot));
    }
  }

  private List<String> gaps() throws Exception {
    return project.study().coverage().unexamined().stream()
        .map(gap -> gap.path() + ": " + gap.reason())
        .toList();
  }

  @Test
  void versionAndScopeOfAParentAreWeighed() throws Exception {
    project.file("pom.xml", PARENT).file("child/pom.xml", CHILD);

    Both both = both();

    assertThat(both.before("child/pom.xml"))
        .extracting(Fact.PackageDeclared::version)
        .containsExactly((String) null);
    assertThat(both.after("child/pom.xml"))
        .singleElement()
        .satisfies(
            tokens -> {
              assertThat(tokens.version()).isEqualTo("3.1");
              assertThat(tokens.purl()).isEqualTo("pkg:maven/org.example.tokens/tokens@3.1");
              assertThat(tokens.scope()).isEqualTo(Scope.TEST);
            });
  }

  @Test
  void gapThatTheParentClosesIsNoGap() throws Exception {
    project.file("pom.xml", PARENT).file("child/pom.xml", CHILD);

    Both both = both();

    assertThat(both.gapsBefore()).extracting(Unexamined::path).contains("child/pom.xml");
    assertThat(both.gapsAfter()).isEmpty();
  }

  @Test
  void gapOfAParentThatIsNotHereStays() throws Exception {
    project.file("child/pom.xml", CHILD);

    Both both = both();

    assertThat(both.gapsAfter()).isNotEmpty().isEqualTo(both.gapsBefore());
    assertThat(gaps()).anyMatch(gap -> gap.startsWith("child/pom.xml: "));
  }

  @Test
  void requirementsOfAnotherFileAreListedOnceWhereTheyStand() throws Exception {
    project
        .file("requirements.txt", "-r requirements/more.txt\nnumpy==2.0.1\n")
        .file("requirements/more.txt", "scipy==1.14.0\n");

    assertThat(project.study().graph().packages())
        .extracting(each -> each.path() + " " + each.name())
        .containsExactly("requirements.txt numpy", "requirements/more.txt scipy");
    assertThat(gaps()).isEmpty();
  }

  @Test
  void requirementsOfAnyNameAreFollowedWhereOthersLeadToThem() throws Exception {
    project
        .file("requirements.txt", "-r deps/base.in.txt\n")
        .file("deps/base.in.txt", "-r more\nscipy==1.14.0\n")
        .file("deps/more", "-r ../requirements.txt\nnumpy>=2\n");

    assertThat(project.study().graph().packages())
        .extracting(each -> each.path() + " " + each.name())
        .containsExactly("deps/base.in.txt scipy", "deps/more numpy");
    assertThat(gaps()).isEmpty();
  }

  @Test
  void requirementsThatAreNotHereAreTold() throws Exception {
    project.file("requirements.txt", "-r gone.txt\nnumpy==2.0.1\n");

    assertThat(gaps())
        .singleElement()
        .asString()
        .contains("requirements.txt: line 1: ", "gone.txt");
  }

  @Test
  void versionOfALockFileIsWeighedWhereThePackageIsAskedFor() throws Exception {
    project.file("pyproject.toml", PROJECT).file("uv.lock", LOCK);

    assertThat(both().after("pyproject.toml"))
        .extracting(Fact.PackageDeclared::purl, Fact.PackageDeclared::constraint)
        .containsExactly(org.assertj.core.api.Assertions.tuple("pkg:pypi/torch@2.4.0", ">=2"));
  }

  @Test
  void whatOnlyALockFileNamesIsListedButNotWeighed() throws Exception {
    project.file("pyproject.toml", PROJECT).file("uv.lock", LOCK);

    Both both = both();

    assertThat(both.study().graph().packages())
        .extracting(Dependency::name)
        .contains("numpy", "torch");
    assertThat(
            both.study().joined(both.survey().files()).stream()
                .flatMap(file -> file.facts(Fact.PackageDeclared.class).stream()))
        .extracting(Fact.PackageDeclared::name)
        .doesNotContain("numpy");
  }

  @Test
  void factsThatAreNoPackagesStay() throws Exception {
    project.file("pyproject.toml", PROJECT);

    Both both = both();

    assertThat(both.study().joined(both.survey().files()))
        .filteredOn(file -> file.path().equals("pyproject.toml"))
        .flatExtracting(file -> file.facts(Fact.PackageDefined.class))
        .hasSize(1);
  }

  @Test
  void fileAboveTheBoundIsToldAndNotRead() throws Exception {
    project.file("requirements.txt", "numpy\n").file("package-lock.json", "{}");
    try (RandomAccessFile lock =
        new RandomAccessFile(project.project().resolve("package-lock.json").toFile(), "rw")) {
      lock.setLength(Manifests.LARGEST + 1L);
    }

    assertThat(gaps())
        .containsExactly("package-lock.json: larger than " + (Manifests.LARGEST >> 20) + " MiB");
    assertThat(project.study().coverage().examined()).isEqualTo(1);
  }

  @Test
  void manifestThatNobodyReadsIsTold() throws Exception {
    project.file("mix.exs", "defmodule Example do\nend\n");

    assertThat(gaps())
        .singleElement()
        .asString()
        .startsWith("mix.exs: a manifest that is not read: ");
  }

  @Test
  void brokenManifestIsToldWithItsLineAndTheOthersAreRead() throws Exception {
    project.file("a/pyproject.toml", "[project\n").file("b/requirements.txt", "numpy\n");

    assertThat(gaps()).singleElement().asString().startsWith("a/pyproject.toml: line ");
    assertThat(project.study().graph().packages())
        .extracting(Dependency::name)
        .containsExactly("numpy");
  }

  @ParameterizedTest
  @CsvSource({
    "requirements.txt, MAIN",
    "server/requirements.txt, MAIN",
    "examples/chat/requirements.txt, EXAMPLE",
    "tests/requirements.txt, TEST",
    "docs/requirements.txt, DOCUMENTATION",
    "docker/requirements.txt, DEVELOPMENT",
    "third_party/other/requirements.txt, VENDORED",
  })
  void partIsOfThePath(String path, ProjectPart part) throws Exception {
    project.file(path, "numpy\n");

    PackageStudy study = project.study();

    assertThat(study.graph().packages()).extracting(study::part).containsExactly(part);
  }

  @Test
  void commandsOfDocumentsAndNotebooksAreNoneOfTheProjectItself() throws Exception {
    project
        .file("README.md", "# Counter\n\n```\npip install numpy\n```\n")
        .file(
            "start.ipynb",
            """
            {"cells": [{"cell_type": "code", "source": ["%pip install scipy"]}],
             "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """);

    PackageStudy study = project.study();

    assertThat(study.graph().packages())
        .extracting(each -> each.name() + " " + study.part(each))
        .containsExactlyInAnyOrder("numpy DOCUMENTATION", "scipy EXAMPLE");
  }

  @Test
  void extraThatIsCalledNotebookIsOfTheProject() throws Exception {
    project.file(
        "pyproject.toml",
        PROJECT + "[project.optional-dependencies]\nnotebook = [\"jupyterlab\"]\n");

    PackageStudy study = project.study();

    assertThat(study.graph().packages())
        .filteredOn(each -> each.name().equals("jupyterlab"))
        .extracting(study::part)
        .containsExactly(ProjectPart.MAIN);
  }

  @Test
  void attributesOfGitSayWhichPartAFolderIs() throws Exception {
    project
        .file(".gitattributes", "copied/** linguist-vendored\n")
        .file("copied/requirements.txt", "numpy\n");

    PackageStudy study = project.study();

    assertThat(study.graph().packages())
        .extracting(study::part)
        .containsExactly(ProjectPart.VENDORED);
  }
}
