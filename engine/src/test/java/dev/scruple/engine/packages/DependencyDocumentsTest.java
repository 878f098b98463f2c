// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.packages.DependencyDocuments.StatedLicenses;
import dev.scruple.manifests.DependencyEdge;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.manifests.graph.DependencyGraph;
import dev.scruple.model.Coverage;
import dev.scruple.model.Source;
import dev.scruple.model.dependencies.DependenciesDocument.Need;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import dev.scruple.model.dependencies.ProjectPart;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DependencyDocumentsTest {
  private static final Function<Dependency, StatedLicenses> NOTHING =
      _ -> new StatedLicenses(List.of(), null);
  private static final Function<Dependency, StatedLicenses> CATALOGUE =
      _ -> new StatedLicenses(List.of("MIT"), "a catalogue");
  private static final Dependency DECLARED =
      new Dependency(
          "pkg:pypi/torch",
          "torch",
          null,
          ">=2",
          DependencyScope.OPTIONAL,
          true,
          "gpu",
          "python_version >= '3.10'",
          List.of(),
          "pyproject.toml",
          7,
          null,
          0);
  private static final Dependency LOCKED =
      new Dependency(
          "pkg:npm/left@1.0.0",
          "left",
          "1.0.0",
          null,
          DependencyScope.RUNTIME,
          false,
          null,
          null,
          List.of("ISC"),
          "web/package-lock.json",
          12,
          "web/package-lock.json",
          12);

  private static PackageStudy study(Dependency... packages) {
    return new PackageStudy(
        new DependencyGraph(
            List.of(packages),
            List.of(new DependencyEdge("pkg:npm/a@1", "pkg:npm/b@2")),
            List.of()),
        new Coverage(PackageStudy.NAME, 1, List.of()),
        Map.of());
  }

  @Test
  void boundIsNoVersion() {
    assertThat(DependencyDocuments.packages(study(DECLARED), NOTHING))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.version()).isNull();
              assertThat(each.constraint()).isEqualTo(">=2");
              assertThat(each.source()).isEqualTo(Source.lines("pyproject.toml", 7, 7));
              assertThat(each.lockedAt()).isNull();
              assertThat(each.group()).isEqualTo("gpu");
              assertThat(each.marker()).isEqualTo("python_version >= '3.10'");
              assertThat(each.part()).isEqualTo(ProjectPart.MAIN);
              assertThat(each.licensesBy()).isNull();
            });
  }

  @Test
  void packageOfALockFileSaysWhereItIsFixed() {
    assertThat(DependencyDocuments.packages(study(LOCKED), NOTHING))
        .extracting(NeededPackage::lockedAt)
        .containsExactly(Source.lines("web/package-lock.json", 12, 12));
  }

  @Test
  void licenceOfTheLockFileIsTakenBeforeThatOfTheCatalogue() {
    assertThat(DependencyDocuments.packages(study(LOCKED, DECLARED), CATALOGUE))
        .extracting(each -> each.name() + " " + each.licenses() + " by " + each.licensesBy())
        .containsExactly("left [ISC] by web/package-lock.json", "torch [MIT] by a catalogue");
  }

  @Test
  void edgesAreThoseOfTheGraph() {
    assertThat(DependencyDocuments.edges(study().graph()))
        .containsExactly(new Need("pkg:npm/a@1", "pkg:npm/b@2"));
  }

  @ParameterizedTest
  @EnumSource(DependencyScope.class)
  void scopeIsCalledTheSame(DependencyScope scope) {
    assertThat(DependencyDocuments.scope(scope).name()).isEqualTo(scope.name());
  }
}
