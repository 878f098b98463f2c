// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Component;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.RelationType;
import dev.scruple.model.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which packages are declared for running, and not only for tests, development or extras. */
final class NeededPackages {
  private final Set<String> others = new HashSet<>();

  NeededPackages(Dossier dossier) {
    Map<String, Scope> scopes = new HashMap<>();
    for (Evidence evidence : dossier.evidence()) {
      if (evidence.value() instanceof Fact.PackageDeclared declared) {
        scopes.put(evidence.id(), declared.scope());
      }
    }
    dossier.relations().stream()
        .filter(relation -> relation.type() == RelationType.DEPENDS_ON)
        .filter(relation -> neverRuns(relation.evidence(), scopes))
        .forEach(relation -> others.add(relation.to()));
  }

  private static boolean neverRuns(List<String> evidence, Map<String, Scope> scopes) {
    return !evidence.isEmpty()
        && evidence.stream()
            .allMatch(id -> scopes.getOrDefault(id, Scope.RUNTIME) != Scope.RUNTIME);
  }

  /** Whether a package is declared for running; what is known of none counts as such. */
  boolean needed(Component component) {
    return !others.contains(component.id());
  }
}
