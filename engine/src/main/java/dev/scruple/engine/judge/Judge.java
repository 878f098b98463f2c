// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Duty;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Severity;
import dev.scruple.model.Unexamined;
import dev.scruple.model.Verdict;
import dev.scruple.model.VerdictValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Comes to the verdict, by the definition in {@code docs/verdict.md}: a prohibition of what the use
 * needs is a no; else something unclear, or a file that is loaded and was not examined, means that
 * nobody can tell; else duties, circumstances that were not stated and failed checks of high
 * severity are conditions.
 */
public final class Judge {
  private static final int NAMES_SHOWN = 3;

  private final Map<String, Component> components;
  private final Set<String> needed;
  private final Clauses clauses;

  /** Which clauses ask for which duties. */
  @FunctionalInterface
  public interface Clauses {
    /** Whether a clause is one that asks for a duty. */
    boolean ask(Citation citation, Duty duty);
  }

  /**
   * A judge of one target.
   *
   * @param needed ids of the components that the use loads or ships
   */
  public Judge(List<Component> components, Set<String> needed, Clauses clauses) {
    this.components =
        components.stream().collect(Collectors.toMap(Component::id, Function.identity()));
    this.needed = needed;
    this.clauses = clauses;
  }

  /**
   * Judges.
   *
   * @param unread what was not examined of the files that the use loads
   */
  public Judgement judge(List<Ruling> rulings, List<Outcome> outcomes, List<Unexamined> unread) {
    List<Ruling> needs =
        rulings.stream().filter(ruling -> needed.contains(ruling.component())).toList();
    List<Condition> conditions = conditions(rulings, needs, outcomes);
    List<String> prohibited = ids(needs, RulingValue.PROHIBITED);
    if (!prohibited.isEmpty()) {
      return new Judgement(new Verdict(VerdictValue.NO_GO, prohibited), conditions);
    }
    List<String> open = new ArrayList<>(ids(needs.stream().filter(r -> !unknownPackage(r)).toList(), RulingValue.UNCLEAR));
    unread.stream().map(Unexamined::id).sorted().forEach(open::add);
    if (!open.isEmpty()) {
      return new Judgement(new Verdict(VerdictValue.CANNOT_TELL, open), conditions);
    }
    if (!conditions.isEmpty()) {
      List<String> because =
          conditions.stream().flatMap(each -> each.from().stream()).distinct().sorted().toList();
      return new Judgement(new Verdict(VerdictValue.GO_WITH_CONDITIONS, because), conditions);
    }
    return new Judgement(
        new Verdict(VerdictValue.GO, needs.stream().map(Ruling::id).sorted().toList()), conditions);
  }

  private List<Condition> conditions(
      List<Ruling> rulings, List<Ruling> needs, List<Outcome> outcomes) {
    List<Condition> conditions = new ArrayList<>();
    conditions.addAll(leaveOut(rulings));
    conditions.addAll(failures(outcomes));
    conditions.addAll(open(needs));
    conditions.addAll(duties(needs));
    unknownPackages(needs).ifPresent(conditions::add);
    return conditions;
  }

  private static List<String> ids(List<Ruling> rulings, RulingValue value) {
    return rulings.stream()
        .filter(ruling -> ruling.value() == value)
        .map(Ruling::id)
        .sorted()
        .toList();
  }

  private boolean unknownPackage(Ruling ruling) {
    Component component = component(ruling);
    return component.role() == ComponentRole.PACKAGE && component.concluded() == null;
  }

  private Component component(Ruling ruling) {
    return Objects.requireNonNull(components.get(ruling.component()), ruling.component());
  }

  /** What only examples, tests, documentation or development hold, and the use prohibits. */
  private List<Condition> leaveOut(List<Ruling> rulings) {
    Map<String, List<Ruling>> byComponent =
        rulings.stream()
            .filter(ruling -> !needed.contains(ruling.component()))
            .filter(ruling -> ruling.value() == RulingValue.PROHIBITED)
            .filter(ruling -> !namedOnly(component(ruling)))
            .collect(Collectors.groupingBy(Ruling::component, TreeMap::new, Collectors.toList()));
    return byComponent.entrySet().stream()
        .map(
            entry -> {
              Component component = Objects.requireNonNull(components.get(entry.getKey()));
              String text =
                  "Leave out "
                      + component.name()
                      + ": its licence forbids "
                      + actions(entry.getValue())
                      + " ("
                      + citationsOf(entry.getValue())
                      + ")";
              return condition("leave-out", text, entry.getValue());
            })
        .toList();
  }

  /** A base or data set that is not here: its terms already reach the component made of it. */
  private static boolean namedOnly(Component component) {
    return component.paths().isEmpty() && component.role() != ComponentRole.PACKAGE;
  }

  private static List<Condition> failures(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.value() == OutcomeValue.FAIL)
        .filter(outcome -> outcome.severity().compareTo(Severity.HIGH) >= 0)
        .map(
            outcome -> {
              String next = outcome.next() == null ? "" : " Next: " + outcome.next();
              return new Condition(
                  Fingerprint.of("c", outcome.check()),
                  outcome.reason() + next,
                  List.of(outcome.id()));
            })
        .toList();
  }

  /** Circumstances that decide and were not stated. */
  private List<Condition> open(List<Ruling> needs) {
    Map<String, List<Ruling>> byQuestion =
        needs.stream()
            .filter(ruling -> ruling.value() == RulingValue.CONDITIONAL)
            .collect(
                Collectors.groupingBy(
                    ruling -> String.join(", ", ruling.when()) + "\n" + citationsOf(List.of(ruling)),
                    TreeMap::new,
                    Collectors.toList()));
    return byQuestion.values().stream()
        .map(
            group -> {
              String text =
                  "Check and state "
                      + String.join(", ", group.getFirst().when())
                      + " in a use file: it decides whether you may "
                      + actions(group)
                      + " "
                      + names(group)
                      + " ("
                      + citationsOf(group)
                      + ")";
              return condition("state", text, group);
            })
        .toList();
  }

  private List<Condition> duties(List<Ruling> needs) {
    Map<Duty, List<Ruling>> byDuty = new TreeMap<>();
    for (Ruling ruling : needs) {
      if (ruling.value() == RulingValue.PERMITTED || ruling.value() == RulingValue.CONDITIONAL) {
        ruling
            .duties()
            .forEach(duty -> byDuty.computeIfAbsent(duty, k -> new ArrayList<>()).add(ruling));
      }
    }
    return byDuty.entrySet().stream()
        .map(
            entry -> {
              String text =
                  DutyWords.of(entry.getKey())
                      + ": "
                      + names(entry.getValue())
                      + " ("
                      + citations(entry.getValue(), entry.getKey())
                      + ")";
              return condition(entry.getKey().word(), text, entry.getValue());
            })
        .toList();
  }

  private java.util.Optional<Condition> unknownPackages(List<Ruling> needs) {
    List<Ruling> unknown = needs.stream().filter(this::unknownPackage).toList();
    if (unknown.isEmpty()) {
      return java.util.Optional.empty();
    }
    long count = unknown.stream().map(Ruling::component).distinct().count();
    String text =
        "Learn the licence of "
            + count
            + (count == 1 ? " declared package" : " declared packages")
            + " that no catalogue here names: "
            + names(unknown)
            + ". Look at each package's page, or evaluate its archive: scruple evaluate FILE";
    return java.util.Optional.of(condition("unknown-packages", text, unknown));
  }

  private Condition condition(String kind, String text, List<Ruling> from) {
    Set<String> ids = from.stream().map(Ruling::id).collect(Collectors.toCollection(TreeSet::new));
    Set<String> who =
        from.stream().map(Ruling::component).collect(Collectors.toCollection(TreeSet::new));
    String scope = kind.equals("state") ? text : String.join(" ", who);
    return new Condition(
        Fingerprint.of("c", kind, kind.equals("leave-out") || kind.equals("state") ? scope : ""),
        text,
        List.copyOf(ids));
  }

  private static String actions(List<Ruling> rulings) {
    return rulings.stream()
        .map(Ruling::action)
        .distinct()
        .sorted()
        .map(Action::word)
        .collect(Collectors.joining(", "));
  }

  private String citations(List<Ruling> rulings, Duty duty) {
    return citations(
        rulings.stream()
            .flatMap(ruling -> ruling.citations().stream())
            .distinct()
            .filter(citation -> clauses.ask(citation, duty))
            .toList());
  }

  private static String citationsOf(List<Ruling> rulings) {
    return citations(rulings.stream().flatMap(r -> r.citations().stream()).distinct().toList());
  }

  private static String citations(List<Citation> all) {
    Map<String, Set<String>> byLicense = new TreeMap<>();
    for (Citation citation : all) {
      byLicense.computeIfAbsent(citation.license(), k -> new TreeSet<>()).add(citation.clause());
    }
    return byLicense.entrySet().stream()
        .map(entry -> entry.getKey() + " §" + String.join(", §", entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String names(List<Ruling> rulings) {
    List<Component> all =
        rulings.stream()
            .map(this::component)
            .distinct()
            .sorted(Comparator.comparing(Component::role).thenComparing(Component::name))
            .toList();
    String shown =
        all.stream().limit(NAMES_SHOWN).map(Judge::name).collect(Collectors.joining(", "));
    int rest = all.size() - NAMES_SHOWN;
    return rest > 0 ? shown + " and " + rest + " more" : shown;
  }

  private static String name(Component component) {
    return component.role() == ComponentRole.CODE && component.id().equals("code")
        ? "the code"
        : component.name();
  }
}
