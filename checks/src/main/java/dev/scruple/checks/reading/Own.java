// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What of the graph the target itself is, and not what it depends on, stands on, or keeps among its
 * tests and examples.
 */
public final class Own {
  private Own() {}

  /** The target's own components of a role. */
  public static List<Component> components(Case target, ComponentRole role) {
    return target.components().stream()
        .filter(component -> component.role() == role && isOwn(target, component))
        .toList();
  }

  /** What published catalogues state of the very name that was asked for, not of its bases. */
  public static List<Evidence> statements(Case target) {
    if (Scene.of(target) != Scene.NAME) {
      return List.of();
    }
    boolean known =
        target.components().stream().anyMatch(component -> isAsked(target, component.name()));
    Set<String> bases = bases(target);
    return target.evidence(Fact.CatalogueStatement.class).stream()
        .filter(
            e ->
                e.value() instanceof Fact.CatalogueStatement statement
                    && (known
                        ? isAsked(target, statement.id())
                        : !bases.contains(statement.id().toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static boolean isOwn(Case target, Component component) {
    if (Scene.of(target) == Scene.NAME) {
      return isAsked(target, component.name())
          || statements(target).stream()
              .anyMatch(
                  e ->
                      e.value() instanceof Fact.CatalogueStatement statement
                          && statement.id().equalsIgnoreCase(component.name()));
    }
    return component.purl() == null
        && (component.paths().isEmpty() || !component.paths().stream().allMatch(Place::aside));
  }

  /** Whether a name is the target's, which may have a kind before it and a revision behind it. */
  private static boolean isAsked(Case target, String name) {
    String asked = target.target().name().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    String lower = name.toLowerCase(Locale.ROOT);
    return asked.equals(lower) || asked.equals("datasets/" + lower);
  }

  private static Set<String> bases(Case target) {
    Set<String> bases = new HashSet<>();
    for (Fact.CatalogueStatement statement : target.facts(Fact.CatalogueStatement.class)) {
      statement.bases().forEach(base -> bases.add(base.toLowerCase(Locale.ROOT)));
    }
    return bases;
  }
}
