// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.engine.compose.Composition;
import dev.scruple.engine.compose.Expressions;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Outcome;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Request;
import dev.scruple.model.Source;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.terms.stack.Stack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of a stack with all that its target holds, under the part's id: the component that the
 * part names takes that id, all else comes under it with a slash, and so do paths.
 *
 * @param components the part's own first
 * @param needed ids of those that are needed where the part is
 * @param unread what was not examined of what the use loads
 */
record StackPart(
    List<Component> components,
    List<Relation> relations,
    Set<String> needed,
    List<Evidence> evidence,
    List<Coverage> coverage,
    List<Request> requests,
    List<Outcome> outcomes,
    List<Unexamined> unread,
    List<Curation> curations) {
  private static final String COLLECTOR = "stack";

  /** A part of which only the licence is stated. */
  static StackPart stated(Stack.Part part) {
    return alone(part, part.license(), List.of(), List.of());
  }

  /** A part whose target can't be read, and of which nothing is known, therefore. */
  static StackPart unread(Stack.Part part, String message) {
    List<String> lines = message.lines().map(String::strip).toList();
    String remedy =
        lines.size() > 1
            ? String.join(" && ", lines.subList(1, lines.size()))
            : "mend its target in the stack file, or state its license instead";
    Unexamined gap = Unexamined.of(COLLECTOR, part.id(), lines.getFirst(), remedy);
    return alone(part, null, List.of(new Coverage(COLLECTOR, 0, List.of(gap))), List.of(gap));
  }

  private static StackPart alone(
      Stack.Part part, @Nullable String license, List<Coverage> coverage, List<Unexamined> unread) {
    Component component =
        new Component(
            part.id(), part.role(), part.id(), null, List.of(), part.license(), null, license);
    return new StackPart(
        List.of(component),
        List.of(),
        Set.of(part.id()),
        List.of(),
        coverage,
        List.of(),
        List.of(),
        unread,
        List.of());
  }

  /**
   * A part whose target was evaluated.
   *
   * @param evidence all of it
   * @param curations what came of the corrections that are about it
   */
  static StackPart of(
      Stack.Part part,
      Study study,
      List<Evidence> evidence,
      List<Outcome> outcomes,
      List<Curation> curations) {
    return new Joining(part, study).join(evidence, outcomes, curations);
  }

  /** Puts what a target holds under a part's id. */
  private static final class Joining {
    private final String id;
    private final Stack.Part part;
    private final Study study;
    private final Composition composition;
    private final @Nullable Component own;
    private final Map<String, String> evidenceIds = new HashMap<>();
    private final Map<String, Unexamined> gaps = new HashMap<>();

    Joining(Stack.Part part, Study study) {
      this.id = part.id();
      this.part = part;
      this.study = study;
      this.composition = study.composition();
      this.own = own(part.role()).orElse(null);
    }

    StackPart join(List<Evidence> evidence, List<Outcome> outcomes, List<Curation> curations) {
      List<Evidence> joined = new ArrayList<>();
      for (Evidence each : evidence) {
        Evidence moved = Evidence.of(source(each.source()), fact(each.value()));
        evidenceIds.put(each.id(), moved.id());
        joined.add(moved);
      }
      List<Coverage> coverage =
          new ArrayList<>(study.coverage().stream().map(this::moved).toList());
      coverage.add(new Coverage(COLLECTOR, 1, List.of()));
      Set<String> needed = new TreeSet<>(Set.of(id));
      composition.needed().forEach(each -> needed.add(id(each)));
      List<Request> requests = study.requests();
      return new StackPart(
          components(),
          relations(),
          needed,
          joined,
          coverage,
          requests == null ? List.of() : requests,
          outcomes.stream().map(this::moved).toList(),
          study.unread().stream().map(each -> moved(COLLECTOR, each)).toList(),
          curations);
    }

    /** What the part names: of the target's own components the one of its role. */
    private Optional<Component> own(ComponentRole role) {
      List<Component> alike = owned().stream().filter(each -> each.role() == role).toList();
      return alike.size() == 1
          ? Optional.of(alike.getFirst())
          : alike.stream().filter(each -> each.id().equals("code")).findFirst();
    }

    /** What the target itself is, and not what it depends on. */
    private List<Component> owned() {
      boolean named = study.target().kind() == TargetKind.HUB;
      return composition.components().stream()
          .filter(each -> composition.needed().contains(each.id()))
          .filter(each -> named || each.purl() == null)
          .toList();
    }

    private List<Component> components() {
      List<Component> components = new ArrayList<>();
      components.add(first());
      for (Component each : composition.components()) {
        if (own == null || !own.id().equals(each.id())) {
          components.add(moved(each, id(each.id()), each.role(), each.name()));
        }
      }
      return components;
    }

    private Component first() {
      Component found =
          own != null
              ? moved(own, id, part.role(), id)
              : new Component(id, part.role(), id, null, List.of(), null, null, together());
      String stated = part.license();
      return stated == null
          ? found
          : new Component(
              id,
              found.role(),
              found.name(),
              found.purl(),
              found.paths(),
              stated,
              found.concluded(),
              Expressions.concluded(stated, found.concluded()));
    }

    /** Where no one component is the part: all that the target owns binds. */
    private @Nullable String together() {
      List<Component> owned = owned();
      List<Component> alike = owned.stream().filter(each -> each.role() == part.role()).toList();
      return Expressions.together(alike.isEmpty() ? owned : alike);
    }

    private Component moved(Component from, String id, ComponentRole role, String name) {
      return new Component(
          id,
          role,
          name,
          from.purl(),
          from.paths().stream().map(this::path).toList(),
          from.declared(),
          from.detected(),
          from.concluded());
    }

    private List<Relation> relations() {
      List<Relation> relations = new ArrayList<>();
      for (Relation each : composition.relations()) {
        List<String> evidence =
            each.evidence().stream().map(it -> evidenceIds.getOrDefault(it, it)).toList();
        relations.add(
            new Relation(id(each.from()), each.type(), each.how(), id(each.to()), evidence));
      }
      if (own == null) {
        for (Component each : owned()) {
          relations.add(new Relation(id, RelationType.CONTAINS, id(each.id()), List.of()));
        }
      }
      return relations;
    }

    private String id(String inner) {
      return own != null && own.id().equals(inner) ? id : id + "/" + inner;
    }

    private String path(@Nullable String inner) {
      return inner == null || inner.equals(".") ? id : id + "/" + inner;
    }

    /** Published statements are of no part. */
    private Source source(Source from) {
      return from.path() == null && from.url() != null
          ? from
          : new Source(path(from.path()), from.line(), from.endLine(), from.commit(), from.url());
    }

    private Fact fact(Fact fact) {
      return fact instanceof Fact.Remark remark
          ? new Fact.Remark(id + ": " + remark.words())
          : fact;
    }

    private Coverage moved(Coverage from) {
      return new Coverage(
          from.collector(),
          from.examined(),
          from.unexamined().stream().map(each -> moved(from.collector(), each)).toList());
    }

    /** The same gap is one entry, whichever way it comes. */
    private Unexamined moved(String collector, Unexamined from) {
      return gaps.computeIfAbsent(
          from.id(),
          each -> Unexamined.of(collector, path(from.path()), from.reason(), from.remedy()));
    }

    private Outcome moved(Outcome from) {
      return new Outcome(
          Fingerprint.of("o", from.check(), id),
          from.check(),
          from.area(),
          from.value(),
          from.severity(),
          id + ": " + from.reason(),
          from.evidence().stream().map(it -> evidenceIds.getOrDefault(it, it)).toList(),
          from.next());
    }
  }
}
