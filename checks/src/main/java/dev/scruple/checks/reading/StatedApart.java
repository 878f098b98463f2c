// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenceFact;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What states a licence of the target's weights or data themselves, and not of the whole. */
public final class StatedApart {
  private StatedApart() {}

  /** Cards and metadata that state it, or else the files' own first lines, where all have one. */
  public static List<Evidence> of(Case target, ComponentRole role) {
    List<Component> parts =
        target.components().stream().filter(each -> each.role() == role).toList();
    Set<String> subjects =
        Stream.concat(parts.stream().map(Component::id), Stream.of(subject(role)))
            .collect(Collectors.toSet());
    List<Evidence> declared =
        target.evidence(Fact.LicenseDeclared.class).stream()
            .filter(
                each ->
                    each.value() instanceof Fact.LicenseDeclared stated
                        && stated.expression() != null
                        && subjects.contains(stated.subject()))
            .toList();
    return declared.isEmpty() ? inFiles(target, Own.components(target, role)) : declared;
  }

  private static List<Evidence> inFiles(Case target, List<Component> parts) {
    List<String> paths = parts.stream().flatMap(each -> each.paths().stream()).toList();
    List<Evidence> tags =
        target.evidence(LicenceFact.MaterialTag.class).stream()
            .filter(each -> paths.contains(Place.of(each)))
            .toList();
    Set<String> tagged = tags.stream().map(Place::of).collect(Collectors.toSet());
    return tagged.containsAll(paths) ? tags : List.of();
  }

  private static String subject(ComponentRole role) {
    return switch (role) {
      case WEIGHTS -> "weights";
      case DATASET -> "dataset";
      case CODE, DOCUMENTATION, PACKAGE, SERVICE -> "code";
    };
  }
}
