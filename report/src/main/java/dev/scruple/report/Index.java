// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.How;
import dev.scruple.model.Outcome;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Ruling;
import dev.scruple.model.Source;
import dev.scruple.model.Unexamined;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A dossier's parts by their ids. */
final class Index {
  private final Map<String, Component> components;
  private final Map<String, Map<Action, Ruling>> rulings = new HashMap<>();
  private final Map<String, Ruling> rulingsById;
  private final Map<String, Outcome> outcomes;
  private final Map<String, Evidence> evidence;
  private final Map<String, Unexamined> unexamined;
  private final Map<String, Relation> relationsTo;
  private final Map<String, List<String>> made = new HashMap<>();

  Index(Dossier dossier) {
    components = by(dossier.components(), Component::id);
    rulingsById = by(dossier.rulings(), Ruling::id);
    outcomes = by(dossier.outcomes(), Outcome::id);
    evidence = by(dossier.evidence(), Evidence::id);
    relationsTo = by(dossier.relations(), Relation::to);
    unexamined =
        by(
            dossier.coverage().stream().flatMap(c -> c.unexamined().stream()).toList(),
            Unexamined::id);
    for (Relation relation : dossier.relations()) {
      boolean makes =
          relation.type() == RelationType.DERIVED_FROM
              || relation.type() == RelationType.TRAINED_ON;
      if (makes && relation.how() != How.ADAPTER) {
        made.computeIfAbsent(relation.to(), id -> new ArrayList<>()).add(relation.from());
      }
    }
    for (Ruling ruling : dossier.rulings()) {
      rulings
          .computeIfAbsent(ruling.component(), id -> new HashMap<>())
          .merge(ruling.action(), ruling, Index::harsher);
    }
  }

  private static <T> Map<String, T> by(List<T> parts, Function<T, String> id) {
    return parts.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a));
  }

  private static Ruling harsher(Ruling a, Ruling b) {
    return b.value().compareTo(a.value()) > 0 ? b : a;
  }

  Map<Action, Ruling> rulings(Component component) {
    return rulings.getOrDefault(component.id(), Map.of());
  }

  Optional<Ruling> ruling(String id) {
    return Optional.ofNullable(rulingsById.get(id));
  }

  Optional<Outcome> outcome(String id) {
    return Optional.ofNullable(outcomes.get(id));
  }

  Optional<Unexamined> unexamined(String id) {
    return Optional.ofNullable(unexamined.get(id));
  }

  Optional<Component> component(String id) {
    return Optional.ofNullable(components.get(id));
  }

  Optional<Evidence> evidence(String id) {
    return Optional.ofNullable(evidence.get(id));
  }

  /** Whether all there is are hosted services. */
  boolean isHosted() {
    return !components.isEmpty()
        && components.values().stream().allMatch(c -> c.role() == ComponentRole.SERVICE);
  }

  /** A component's name, or its id where it has none here. */
  String name(String id) {
    return component(id).map(Component::name).orElse(id);
  }

  /**
   * Names of what was made with a component: derived from it or trained on it; adapters hold none.
   */
  List<String> madeOf(Component component) {
    return made.getOrDefault(component.id(), List.of()).stream().map(this::name).sorted().toList();
  }

  /** Where a relation to the component was seen, as a place that a person can open. */
  @Nullable String namedAt(Component component) {
    Source source = namedSource(component);
    return source == null ? null : source.place();
  }

  /** Where a relation to the component was seen. */
  @Nullable Source namedSource(Component component) {
    Relation relation = relationsTo.get(component.id());
    if (relation == null) {
      return null;
    }
    return relation.evidence().stream()
        .map(evidence::get)
        .filter(Objects::nonNull)
        .map(Evidence::source)
        .filter(source -> !source.place().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** {@code Apache-2.0 §4(a)}; the law's default is named in words. */
  static String citation(Citation citation) {
    if (isNoLicense(citation)) {
      return "copyright's default: no licence, no permission";
    }
    return citation.license() + clause(citation);
  }

  /** Whether the law's default is cited, which holds where there is no licence. */
  static boolean isNoLicense(Citation citation) {
    return citation.license().equals("copyright");
  }

  static String clause(Citation citation) {
    return citation.clause().isEmpty() ? "" : " §" + citation.clause();
  }

  static String citations(List<Citation> citations) {
    return String.join(", ", citations.stream().map(Index::citation).toList());
  }

  /** Each licence once, with its clauses: {@code GPL-3.0-only §5(c), §6}. */
  static String cited(List<Citation> citations) {
    Map<String, List<String>> byLicense = new LinkedHashMap<>();
    for (Citation citation : citations) {
      boolean none = isNoLicense(citation);
      byLicense
          .computeIfAbsent(none ? citation(citation) : citation.license(), key -> new ArrayList<>())
          .add(none ? "" : clause(citation).strip());
    }
    return String.join(
        "; ",
        byLicense.entrySet().stream()
            .map(entry -> (entry.getKey() + " " + String.join(", ", entry.getValue())).strip())
            .toList());
  }
}
