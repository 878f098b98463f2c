// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes requirements of a manifest into its reading; the project itself is none. */
final class RequirementList {
  private final @Nullable String own;
  private final Reading reading;

  RequirementList(@Nullable String own, Reading reading) {
    this.own = own == null ? null : MarkerEnvironment.normalised(own);
    this.reading = reading;
  }

  void add(List<Node.Text> lines, DependencyScope scope, @Nullable String group) {
    lines.forEach(it -> add(it.text(), scope, group, it.line()));
  }

  /** Extras or groups by their names. */
  void addGroups(Table groups, DependencyScope otherwise) {
    for (String group : groups.keys()) {
      add(groups.strings(group), DependencyScope.ofGroup(group, otherwise), group);
    }
  }

  void add(String text, DependencyScope scope, @Nullable String group, int line) {
    Optional<Requirement> requirement = Requirement.parse(text);
    if (requirement.isEmpty()) {
      reading.problem("not a requirement: " + Shown.of(text), line);
    } else if (!MarkerEnvironment.normalised(requirement.get().name()).equals(own)) {
      reading.add(requirement.get().declared(scope, group, line));
    }
  }
}
