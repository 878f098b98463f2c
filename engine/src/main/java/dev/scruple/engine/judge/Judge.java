// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import dev.scruple.model.Action;
import dev.scruple.model.CircumstanceWords;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private static final int LONGEST_NAME = 40;

  /** The check that only tells what the rulings say, which decide by themselves. */
  private static final String TELLS_RULINGS = "licence-fits-use";

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
    List<String> open =
        new ArrayList<>(
            ids(needs.stream().filter(r -> !unknownPackage(r)).toList(), RulingValue.UNCLEAR));
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
    conditions.addAll(unknownTerms(needs, outcomes));
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
    Map<String, Long> asked =
        outcomes.stream().collect(Collectors.groupingBy(Outcome::check, Collectors.counting()));
    return outcomes.stream()
        .filter(outcome -> outcome.value() == OutcomeValue.FAIL)
        .filter(outcome -> outcome.severity().compareTo(Severity.HIGH) >= 0)
        .filter(outcome -> !outcome.check().equals(TELLS_RULINGS))
        .map(
            outcome -> {
              String next = outcome.next() == null ? "" : " Next: " + outcome.next();
              // Of a stack's parts a check is asked once each.
              boolean once = asked.getOrDefault(outcome.check(), 1L) == 1;
              return new Condition(
                  once
                      ? Fingerprint.of("c", outcome.check())
                      : Fingerprint.of("c", outcome.check(), outcome.id()),
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
                    ruling ->
                        String.join(" ", ruling.when()) + "\n" + String.join(" ", deciding(ruling)),
                    TreeMap::new,
                    Collectors.toList()));
    return byQuestion.values().stream()
        .map(
            group -> {
              List<String> keys = group.getFirst().when();
              String text =
                  "Find out "
                      + list(keys.stream().map(CircumstanceWords::of).toList())
                      + ", and state it in a use file ("
                      + String.join(", ", keys)
                      + "; see scruple uses): it decides whether you may "
                      + actions(group)
                      + " "
                      + names(group)
                      + " ("
                      + citations(decidingCitations(group))
                      + ")";
              return condition("state", text, group);
            })
        .toList();
  }

  /** What is unclear because a licence or its terms are not known. */
  private List<Condition> unknownTerms(List<Ruling> needs, List<Outcome> outcomes) {
    Map<String, List<Ruling>> byText = new TreeMap<>();
    for (Ruling ruling : needs) {
      if (ruling.value() == RulingValue.UNCLEAR && !unknownPackage(ruling)) {
        UnknownTerms.toDo(decisive(ruling), outcomes)
            .ifPresent(text -> byText.computeIfAbsent(text, k -> new ArrayList<>()).add(ruling));
      }
    }
    List<Condition> conditions = new ArrayList<>();
    byText.forEach(
        (text, group) ->
            conditions.add(
                condition(
                    "unknown " + text,
                    text + ": " + named(group.stream().map(this::decisive).distinct().toList()),
                    group)));
    return conditions;
  }

  /** The component whose terms decide. */
  private Component decisive(Ruling ruling) {
    Component last = ruling.via().isEmpty() ? null : components.get(ruling.via().getLast());
    return last == null ? component(ruling) : last;
  }

  /** The licences that are cited and whose terms decide; all that are cited where that is open. */
  private Set<String> deciding(Ruling ruling) {
    Set<String> cited =
        ruling.citations().stream()
            .map(Citation::license)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> deciding = new TreeSet<>(cited);
    String concluded = decisive(ruling).concluded();
    deciding.retainAll(List.of(concluded == null ? new String[0] : concluded.split("[ ()]+", -1)));
    return deciding.isEmpty() ? cited : deciding;
  }

  private static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private List<Condition> duties(List<Ruling> needs) {
    Owed owed = new Owed(components.values(), clauses, needs);
    List<Condition> conditions = new ArrayList<>();
    for (Duty duty : Duty.values()) {
      Map<Owed.ToDo, Map<Ruling, List<Citation>>> byThing = new TreeMap<>();
      for (Ruling ruling : needs) {
        if (isOwed(ruling, duty)) {
          owed.of(ruling, component(ruling), duty)
              .forEach(
                  (thing, asking) ->
                      byThing
                          .computeIfAbsent(thing, k -> new LinkedHashMap<>())
                          .put(ruling, asking));
        }
      }
      byThing.forEach((thing, asking) -> conditions.add(duty(thing, asking)));
    }
    return conditions;
  }

  private static boolean isOwed(Ruling ruling, Duty duty) {
    return ruling.duties().contains(duty)
        && (ruling.value() == RulingValue.PERMITTED || ruling.value() == RulingValue.CONDITIONAL);
  }

  private Condition duty(Owed.ToDo thing, Map<Ruling, List<Citation>> asking) {
    String clause = citations(asking.values().stream().flatMap(List::stream).distinct().toList());
    return condition(
        thing.kind(),
        thing.text() + ": " + owed(asking) + (clause.isEmpty() ? "" : " (" + clause + ")"),
        List.copyOf(asking.keySet()));
  }

  /** For what a duty is owed, and through which base where it is not by its own licence. */
  private String owed(Map<Ruling, List<Citation>> asking) {
    Map<String, List<Ruling>> byBase = new TreeMap<>();
    asking.forEach(
        (ruling, citations) ->
            byBase.computeIfAbsent(through(ruling, citations), k -> new ArrayList<>()).add(ruling));
    return byBase.entrySet().stream()
        .map(entry -> names(entry.getValue()) + entry.getKey())
        .collect(Collectors.joining("; "));
  }

  /** Through which other component's licence a duty is owed; nothing where by its own alone. */
  private String through(Ruling ruling, List<Citation> citations) {
    Set<String> asking = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (Citation citation : citations) {
      asking.add(citation.license());
      if (!isUnder(component(ruling), Set.of(citation.license()))) {
        others.add(citation.license());
      }
    }
    String also = others.size() < asking.size() ? ", also through " : ", through ";
    return others.isEmpty() ? "" : under(ruling, others).map(each -> also + name(each)).orElse("");
  }

  /** The component under such a licence on the way to what decides, or the only one there is. */
  private Optional<Component> under(Ruling ruling, Set<String> asking) {
    Optional<Component> onTheWay =
        ruling.via().reversed().stream()
            .flatMap(id -> Optional.ofNullable(components.get(id)).stream())
            .filter(each -> isUnder(each, asking))
            .findFirst();
    List<Component> all =
        components.values().stream().filter(each -> isUnder(each, asking)).toList();
    return onTheWay.isPresent() || all.size() != 1 ? onTheWay : Optional.of(all.getFirst());
  }

  static boolean isUnder(Component component, Set<String> licenses) {
    return words(component).stream().anyMatch(licenses::contains);
  }

  /** The ids and operators of a component's concluded licence. */
  static List<String> words(Component component) {
    String concluded = component.concluded();
    return concluded == null ? List.of() : List.of(concluded.split("[ ()]+", -1));
  }

  private Optional<Condition> unknownPackages(List<Ruling> needs) {
    List<Ruling> unknown = needs.stream().filter(this::unknownPackage).toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    long count = unknown.stream().map(Ruling::component).distinct().count();
    String text =
        "Learn the licence of "
            + count
            + (count == 1 ? " declared package" : " declared packages")
            + " that the built-in catalogue does not settle: "
            + names(unknown)
            + ". Look at each package's page, or evaluate its archive: scruple evaluate FILE";
    return Optional.of(condition("unknown-packages", text, unknown));
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
    return list(
        rulings.stream().map(Ruling::action).distinct().sorted().map(Action::word).toList());
  }

  private List<Citation> decidingCitations(List<Ruling> rulings) {
    return rulings.stream()
        .flatMap(
            ruling -> {
              Set<String> deciding = deciding(ruling);
              return ruling.citations().stream().filter(each -> deciding.contains(each.license()));
            })
        .distinct()
        .toList();
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
        .map(entry -> entry.getKey() + " §" + String.join(", §", finest(entry.getValue())))
        .collect(Collectors.joining("; "));
  }

  /** Without clauses of which a part is named too: 4(a) says more than 4. */
  private static List<String> finest(Set<String> clauses) {
    return clauses.stream()
        .filter(
            clause ->
                clauses.stream()
                    .noneMatch(
                        other -> other.startsWith(clause + "(") || other.startsWith(clause + ".")))
        .toList();
  }

  private String names(List<Ruling> rulings) {
    return named(rulings.stream().map(this::component).distinct().toList());
  }

  private static String named(List<Component> components) {
    List<Component> all =
        components.stream()
            .sorted(Comparator.comparing(Component::role).thenComparing(Component::name))
            .toList();
    List<String> shown = all.stream().limit(NAMES_SHOWN).map(Judge::name).toList();
    int rest = all.size() - NAMES_SHOWN;
    return rest > 0 ? String.join(", ", shown) + " and " + rest + " more" : list(shown);
  }

  private static String name(Component component) {
    String name = component.name();
    boolean path = component.purl() == null && name.length() > LONGEST_NAME && name.contains("/");
    return component.role() == ComponentRole.CODE && component.id().equals("code")
        ? "the code"
        : path ? name.substring(name.lastIndexOf('/') + 1) : name;
  }
}
