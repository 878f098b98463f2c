// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.terms.Circumstance;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Lift;
import dev.scruple.terms.Reach;
import dev.scruple.terms.Rule;
import dev.scruple.terms.Terms;
import dev.scruple.terms.When;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for the duties of rulings: as far as each clause's rules reach, and if what is
 * open is as they have it.
 */
final class Owed {
  /** On which of the unstated circumstances a text says that it hangs. */
  private static final Set<Circumstance> SAID =
      EnumSet.of(
          Circumstance.MODIFIED,
          Circumstance.FORM,
          Circumstance.DISTRIBUTION,
          Circumstance.NETWORK);

  private static final Set<Action> WITH_CHANGED =
      EnumSet.of(Action.REDISTRIBUTE_MODIFIED, Action.RELEASE_FINE_TUNE);

  private final Collection<Component> components;
  private final Judge.Clauses clauses;
  private final Terms terms = Terms.builtIn();
  private final Set<String> unstated;

  /**
   * What is owed in a target.
   *
   * @param rulings all of the target, for what they show to be unstated
   */
  Owed(Collection<Component> components, Judge.Clauses clauses, List<Ruling> rulings) {
    this.components = components;
    this.clauses = clauses;
    this.unstated =
        rulings.stream().flatMap(each -> each.when().stream()).collect(Collectors.toSet());
  }

  /**
   * One thing to do.
   *
   * @param kind the same for the same thing, whatever the words for it
   */
  record ToDo(String kind, String text) implements Comparable<ToDo> {
    @Override
    public int compareTo(ToDo other) {
      int byText = text.compareTo(other.text);
      return byText == 0 ? kind.compareTo(other.kind) : byText;
    }
  }

  /** What is to be done for a duty of a ruling, and which of its citations ask for it. */
  Map<ToDo, List<Citation>> of(Ruling ruling, Component component, Duty duty) {
    Map<ToDo, List<Citation>> all = new TreeMap<>();
    for (Citation citation : ruling.citations()) {
      if (clauses.ask(citation, duty)) {
        for (ToDo each : of(ruling, component, duty, citation)) {
          all.computeIfAbsent(each, k -> new ArrayList<>()).add(citation);
        }
      }
    }
    if (all.isEmpty()) {
      all.put(plain(duty, null, ""), List.of());
    }
    return all;
  }

  private Set<ToDo> of(Ruling ruling, Component component, Duty duty, Citation citation) {
    List<Rule> rules = rules(ruling.action(), component, duty, citation);
    Set<Circumstance> open = open(ruling, component, citation.license());
    boolean free = lifted(citation.license()).contains(Action.LINK);
    // What is owed anyway needs no condition told beside it.
    Map<ToDo, Set<ToDo>> byThing = new TreeMap<>();
    for (Rule rule : rules) {
      ToDo thing = thing(duty, rule, citation.license(), free);
      byThing.computeIfAbsent(thing, k -> new TreeSet<>()).add(hanging(thing, rule, open));
    }
    Set<ToDo> all =
        byThing.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().contains(entry.getKey())
                        ? Set.of(entry.getKey()).stream()
                        : entry.getValue().stream())
            .collect(Collectors.toSet());
    return all.isEmpty() ? Set.of(plain(duty, null, citation.license())) : all;
  }

  /**
   * What a rule asks for.
   *
   * @param free whether an exception lets what is linked to it go out under other terms
   */
  private static ToDo thing(Duty duty, Rule rule, String license, boolean free) {
    String words = rule.words().get(duty);
    if (words == null && free && rule.reach() == Reach.WORK) {
      return new ToDo(duty.word() + "-itself", DutyWords.ofItself(duty));
    }
    return words == null
        ? plain(duty, rule.reach(), license)
        : new ToDo(duty.word() + " " + words, words);
  }

  private static ToDo plain(Duty duty, @Nullable Reach reach, String license) {
    String text = DutyWords.of(duty, reach, license);
    if (text.equals(DutyWords.of(duty)) || reach == null) {
      // Apache's file of notices and the notices of others are two things to do.
      boolean others = duty == Duty.NOTICE_FILE && text.equals(DutyWords.of(duty));
      return new ToDo(duty.word() + (others ? "-others" : ""), text);
    }
    return new ToDo(duty.word() + (reach == Reach.FILE ? "-own-files" : "-" + reach.word()), text);
  }

  private static ToDo hanging(ToDo thing, Rule rule, Set<Circumstance> open) {
    Set<Circumstance> told = EnumSet.copyOf(SAID);
    told.retainAll(open);
    if (rule.reach() == Reach.NETWORK) {
      told.remove(Circumstance.NETWORK);
    }
    return rule.hangsOn(told)
        .map(
            condition ->
                new ToDo(
                    thing.kind() + " if " + condition,
                    "If " + condition + ": " + decapitalised(thing.text())))
        .orElse(thing);
  }

  private static String decapitalised(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** The rules by which a clause may ask for a duty where an action is done with a component. */
  private List<Rule> rules(Action action, Component component, Duty duty, Citation citation) {
    String license = citation.license();
    List<Rule> all = terms.asking(license, citation.clause(), duty);
    Set<Action> asked = asked(action, component, license);
    if (isCopyleft(duty)) {
      asked.removeAll(lifted(license));
    }
    List<Rule> some =
        all.stream().filter(rule -> rule.actions().stream().anyMatch(asked::contains)).toList();
    return some.isEmpty() ? all : some;
  }

  private static boolean isCopyleft(Duty duty) {
    return duty == Duty.SAME_LICENSE || duty == Duty.DISCLOSE_SOURCE || duty == Duty.SHARE_ALIKE;
  }

  /** What doing something with a component may ask of those under a licence. */
  private Set<Action> asked(Action action, Component component, String license) {
    Set<Action> asked = EnumSet.of(action);
    List<Component> others = others(component, license);
    if (!others.isEmpty()) {
      asked.addAll(EnumSet.complementOf(EnumSet.copyOf(WITH_CHANGED)));
    }
    // Code is changed by who says so; a model that is made of another is a changed one.
    if (others.stream().anyMatch(Owed::isOfData)) {
      asked.addAll(WITH_CHANGED);
    }
    return asked;
  }

  private List<Component> others(Component component, String license) {
    return components.stream()
        .filter(each -> !each.id().equals(component.id()))
        .filter(each -> Judge.isUnder(each, Set.of(license)))
        .toList();
  }

  private static boolean isOfData(Component component) {
    return component.role() != ComponentRole.CODE && component.role() != ComponentRole.PACKAGE;
  }

  /** For which actions an exception takes a licence's reach away wherever the licence stands. */
  private Set<Action> lifted(String license) {
    Set<Action> lifted = EnumSet.noneOf(Action.class);
    boolean first = true;
    for (Component component : components) {
      List<String> words = Judge.words(component);
      for (int at = 0; at < words.size(); at++) {
        if (words.get(at).equals(license)) {
          boolean with = at + 2 < words.size() && words.get(at + 1).equals("WITH");
          Set<Action> here = with ? lifts(words.get(at + 2)) : Set.of();
          if (first) {
            lifted.addAll(here);
          }
          lifted.retainAll(here);
          first = false;
        }
      }
    }
    return lifted;
  }

  private Set<Action> lifts(String exception) {
    return terms.find(exception).map(LicenseTerms::lifts).orElse(List.of()).stream()
        .filter(lift -> lift.when() instanceof When.Always)
        .map(Lift::actions)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  /** What is open where a clause asks; a ruling that depends names only what decides it. */
  private Set<Circumstance> open(Ruling ruling, Component component, String license) {
    boolean own = Judge.isUnder(component, Set.of(license));
    boolean sole = own && others(component, license).isEmpty();
    boolean more = ruling.value() == RulingValue.CONDITIONAL && sole;
    Set<Circumstance> open = EnumSet.noneOf(Circumstance.class);
    for (String key : more ? unstated : Set.copyOf(ruling.when())) {
      Circumstance.named(key).ifPresent(open::add);
    }
    return open;
  }
}
