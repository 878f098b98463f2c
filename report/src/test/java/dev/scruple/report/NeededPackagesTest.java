// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Scope;
import dev.scruple.model.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeededPackagesTest {
  private static final Evidence RUNTIME = declared("a", Scope.RUNTIME);
  private static final Evidence TEST = declared("b", Scope.TEST);

  private static Evidence declared(String name, Scope scope) {
    return Evidence.of(
        Source.lines("pom.xml", 1, 1),
        new Fact.PackageDeclared("pkg:maven/g/" + name, name, null, "", scope));
  }

  private static boolean needed(Evidence... evidence) {
    Dossier go = Dossiers.go();
    List<String> ids = List.of(evidence).stream().map(Evidence::id).toList();
    Dossier dossier =
        new Dossier(
            go.schema(),
            go.version(),
            go.asOf(),
            go.target(),
            go.coverage(),
            go.requests(),
            go.use(),
            go.verdict(),
            go.conditions(),
            go.changes(),
            go.curations(),
            go.components(),
            List.of(new Relation("code", RelationType.DEPENDS_ON, "pkg:maven/g/x", ids)),
            go.rulings(),
            go.outcomes(),
            List.of(evidence));
    return new NeededPackages(dossier)
        .needed(
            new Component(
                "pkg:maven/g/x",
                ComponentRole.PACKAGE,
                "x",
                "pkg:maven/g/x",
                List.of(),
                null,
                null,
                null));
  }

  @Test
  void aPackageOfTestsAloneIsNotNeeded() {
    assertThat(needed(TEST)).isFalse();
  }

  @Test
  void oneDeclarationForRunningSuffices() {
    assertThat(needed(TEST, RUNTIME)).isTrue();
  }

  @Test
  void whatIsNotDeclaredAnywhereCountsAsNeeded() {
    assertThat(needed()).isTrue();
  }
}
