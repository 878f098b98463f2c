// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Request;
import dev.scruple.model.Ruling;
import dev.scruple.model.Unexamined;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.sources.depsdev.LicenseService;
import dev.scruple.terms.use.Uses;
import dev.scruple.testkit.network.PlayedService;
import dev.scruple.testkit.network.PlayedService.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OnlineLicensesTest {
  private static final String DATED = "deps\\.dev, \\d{4}-\\d{2}-\\d{2}";

  @TempDir private Path temporary;
  private PlayedService service;

  @BeforeEach
  void start() throws IOException {
    service = PlayedService.start();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  static Answer version(String licenses) {
    return Answer.of("{\"versionKey\": {\"system\": \"X\"}, \"licenses\": [" + licenses + "]}");
  }

  private Options options(boolean offline) {
    return new Options(
            Uses.preset("internal").orElseThrow(),
            Twins.AS_OF,
            offline,
            null,
            true,
            temporary.resolve("cache"),
            words -> {})
        .with(new LicenseService(service.address(), Duration.ofMillis(1)));
  }

  private DependenciesDocument read(Map<String, String> files, boolean offline)
      throws TargetException {
    Path folder = Twins.write(temporary.resolve("project"), files);
    return new Scruple().dependencies(new Target.Folder(folder), options(offline));
  }

  private static NeededPackage named(DependenciesDocument document, String name) {
    return document.packages().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> gaps(DependenciesDocument document) {
    return document.coverage().stream()
        .filter(each -> each.collector().equals("deps-dev"))
        .map(Coverage::unexamined)
        .flatMap(List::stream)
        .map(Unexamined::reason)
        .toList();
  }

  @Test
  void aFixedVersionGetsItsDatedLicence() throws TargetException {
    service.answer("/v3/systems/pypi/packages/some-tool/versions/1.2", version("\"0BSD\""));

    DependenciesDocument document = read(Map.of("requirements.txt", "Some_Tool==1.2\n"), false);

    NeededPackage tool = document.packages().getFirst();
    assertThat(tool.licenses()).containsExactly("0BSD");
    assertThat(tool.licensesBy()).matches(DATED);
    assertThat(document.requests())
        .extracting(Request::url)
        .containsExactly(service.address() + "/v3/systems/pypi/packages/some-tool/versions/1.2");
    assertThat(gaps(document)).isEmpty();
  }

  @Test
  void whatIsStatedOfAVersionGoesBeforeWhatIsStatedOfAny() throws TargetException {
    service.answer("/v3/systems/pypi/packages/numpy/versions/2.1.0", version("\"0BSD\""));
    service.answer("/v3/systems/pypi/packages/torch/versions/2.9.0", version("\"non-standard\""));

    DependenciesDocument document =
        read(Map.of("requirements.txt", "numpy==2.1.0\ntorch==2.9.0\n"), false);

    assertThat(named(document, "numpy").licenses()).containsExactly("0BSD");
    assertThat(named(document, "torch").licensesBy()).endsWith("any version");
    assertThat(named(document, "torch").licenses()).doesNotContain("non-standard");
  }

  @Test
  void aLicenceWithoutAnIdIsBetterThanNone() throws TargetException {
    service.answer("/v3/systems/pypi/packages/some-tool/versions/1", version("\"non-standard\""));

    DependenciesDocument document = read(Map.of("requirements.txt", "some-tool==1\n"), false);

    assertThat(document.packages().getFirst().licenses()).containsExactly("non-standard");
  }

  @Test
  void whatTheLockFileTellsIsNotAsked() throws TargetException {
    String lock =
        """
        {
          "name": "app", "version": "1.0.0", "lockfileVersion": 3,
          "packages": {
            "": {"name": "app", "version": "1.0.0", "dependencies": {"@a/b": "^1", "c": "^2"}},
            "node_modules/@a/b": {"version": "1.5.0", "license": "MIT"},
            "node_modules/c": {"version": "2.0.0"}
          }
        }
        """;
    service.answer("/v3/systems/npm/packages/c/versions/2.0.0", version("\"ISC\""));

    DependenciesDocument document = read(Map.of("package-lock.json", lock), false);

    assertThat(service.asked()).containsExactly("/v3/systems/npm/packages/c/versions/2.0.0");
    assertThat(named(document, "@a/b").licensesBy()).isEqualTo("package-lock.json");
    assertThat(named(document, "c").licenses()).containsExactly("ISC");
  }

  @Test
  void whatIsNoOnesBusinessIsNotSent() throws TargetException {
    DependenciesDocument document =
        read(
            Map.of(
                "requirements.txt",
                "loose>=1\nours @ git+https://example.org/ours.git@v1\n",
                "composer.lock",
                "{\"packages\": [{\"name\": \"a/b\", \"version\": \"1.0.0\"}]}"),
            false);

    assertThat(service.asked()).isEmpty();
    assertThat(document.requests()).isNull();
    assertThat(gaps(document))
        .anySatisfy(it -> assertThat(it).contains("no version is fixed", "loose"))
        .anySatisfy(it -> assertThat(it).contains("no packages of type composer", "a/b"))
        .anySatisfy(it -> assertThat(it).contains("ours"));
  }

  @Test
  void offlineGoesBefore() throws TargetException {
    DependenciesDocument document = read(Map.of("requirements.txt", "some-tool==1\n"), true);

    assertThat(service.asked()).isEmpty();
    assertThat(document.coverage()).extracting(Coverage::collector).containsExactly("packages");
  }

  @Test
  void whatWasNotAnsweredIsAGapWithACommand() throws TargetException {
    service.answer("/v3/systems/pypi/packages/some-tool/versions/1", Answer.of(503));

    DependenciesDocument document = read(Map.of("requirements.txt", "some-tool==1\n"), false);

    Coverage coverage = document.coverage().getFirst();
    assertThat(coverage.collector()).isEqualTo("deps-dev");
    assertThat(coverage.unexamined())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reason()).contains("status 503", "some-tool");
              assertThat(it.remedy()).isEqualTo("scruple deps --online");
            });
  }

  @Test
  void modulesOfGoKeepTheirLetters() throws TargetException {
    read(
        Map.of(
            "go.mod",
            "module example.org/app\n\ngo 1.24\n\nrequire example.com/BurntOut/toml v1.2.0\n"),
        false);

    assertThat(service.asked())
        .containsExactly("/v3/systems/go/packages/example.com%2FBurntOut%2Ftoml/versions/v1.2.0");
  }

  @Test
  void artifactsOfMavenAreNamedWithTheirGroup() throws TargetException {
    read(
        Map.of(
            "pom.xml",
            """
            <project><groupId>g</groupId><artifactId>a</artifactId><version>1</version>
            <dependencies><dependency><groupId>org.example</groupId>
            <artifactId>core</artifactId><version>3.1</version></dependency></dependencies>
            </project>
            """),
        false);

    assertThat(service.asked())
        .containsExactly("/v3/systems/maven/packages/org.example%3Acore/versions/3.1");
  }

  private Dossier evaluate(String requirements) throws TargetException {
    Path folder =
        Twins.write(
            temporary.resolve("weighed"),
            Map.of("LICENSE", Twins.MIT, "requirements.txt", requirements, "run.py", "print(1)\n"));
    return new Scruple().evaluate(new Target.Folder(folder), options(false));
  }

  private static Component component(Dossier dossier, String purl) {
    return dossier.components().stream()
        .filter(each -> purl.equals(each.purl()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rulingsRestOnWhatIsStated() throws TargetException {
    service.answer("/v3/systems/pypi/packages/some-tool/versions/1", version("\"AGPL-3.0-only\""));

    Dossier dossier = evaluate("some-tool==1\n");

    Component tool = component(dossier, "pkg:pypi/some-tool");
    assertThat(tool.concluded()).isEqualTo("AGPL-3.0-only");
    assertThat(dossier.rulings())
        .filteredOn(each -> each.component().equals(tool.id()))
        .flatExtracting(Ruling::citations)
        .extracting(Citation::license)
        .contains("AGPL-3.0-only");
    assertThat(dossier.evidence())
        .extracting(Evidence::value)
        .anySatisfy(
            it ->
                assertThat(it)
                    .isInstanceOfSatisfying(
                        Fact.CatalogueStatement.class,
                        stated -> {
                          assertThat(stated.id()).isEqualTo("some-tool 1");
                          assertThat(stated.source()).isEqualTo("deps.dev");
                          assertThat(stated.date()).matches("\\d{4}-\\d{2}-\\d{2}");
                        }));
    assertThat(dossier.requests()).hasSize(1);
    assertThat(dossier.coverage()).extracting(Coverage::collector).contains("deps-dev");
  }

  @Test
  void severalLicencesLeaveItOpen() throws TargetException {
    service.answer("/v3/systems/pypi/packages/some-tool/versions/1", version("\"MIT\", \"ISC\""));

    assertThat(component(evaluate("some-tool==1\n"), "pkg:pypi/some-tool").concluded()).isNull();
  }

  @Test
  void withoutAnAnswerTheCatalogueSpeaks() throws TargetException {
    Dossier dossier = evaluate("requests==2.32.0\n");

    assertThat(service.asked())
        .containsExactly("/v3/systems/pypi/packages/requests/versions/2.32.0");
    assertThat(component(dossier, "pkg:pypi/requests").concluded()).isEqualTo("Apache-2.0");
  }
}
