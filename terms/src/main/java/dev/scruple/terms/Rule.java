// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Duty;
import dev.scruple.model.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text does to some actions with some subjects, under a condition.
 *
 * @param when the condition; {@code toString} says it in words
 * @param ifStated the rule counts only where its condition is known to hold: so for policies by
 *     reference, whose keeping is a duty
 * @param duties what the permission asks in return
 * @param reach how far duties of source or same licence go; null where there are none
 * @param makes what the action makes of the thing; null where the text says nothing of it
 * @param words what a duty asks for, in the licence's own case and as something to do; a duty
 *     without an entry asks for no more than its name says
 * @param clauses the licence's own numbers, at least one
 * @param meaning in our words
 * @param readings where unsettled, the readings that are held, the common one first and the
 *     cautious one last; otherwise none
 */
public record Rule(
    Set<Subject> subjects,
    Set<Action> actions,
    When when,
    boolean ifStated,
    Effect effect,
    List<Duty> duties,
    @Nullable Reach reach,
    @Nullable Makes makes,
    Map<Duty, String> words,
    List<String> clauses,
    String meaning,
    List<Reading> readings) {
  public Rule {
    subjects = Set.copyOf(subjects);
    actions = Set.copyOf(actions);
    duties = List.copyOf(duties);
    words = Map.copyOf(words);
    clauses = List.copyOf(clauses);
    readings = List.copyOf(readings);
  }

  /** The same subjects and actions; only an effect as written says what is made. */
  private Rule with(
      When condition,
      Effect other,
      List<Duty> owed,
      @Nullable Reach far,
      Map<Duty, String> said,
      List<String> cited,
      String meant,
      List<Reading> held) {
    Makes made = other == effect ? makes : null;
    return new Rule(
        subjects, actions, condition, ifStated, other, owed, far, made, said, cited, meant, held);
  }

  /** The same rule of a text that numbers its clauses otherwise. */
  Rule renumbered(Map<String, String> numbers) {
    return with(
        when, effect, duties, reach, words, renumbered(clauses, numbers), meaning, readings);
  }

  /** The same rule of a text that asks for its duties in other words. */
  Rule saying(Map<Duty, String> others) {
    Map<Duty, String> said = new EnumMap<>(Duty.class);
    said.putAll(words);
    for (Duty duty : duties) {
      String other = others.get(duty);
      if (other != null) {
        said.put(duty, other);
      }
    }
    return with(when, effect, duties, reach, said, clauses, meaning, readings);
  }

  /** The same rule, its exemptions settled by what is stated. */
  Rule settled(Facts stated) {
    return when.exempts()
        ? with(when.settled(stated), effect, duties, reach, words, clauses, meaning, readings)
        : this;
  }

  /** The same rule with another effect, as a chosen reading has it. */
  Rule read(Reading chosen) {
    return with(when, chosen.effect(), duties, reach, words, clauses, chosen.toString(), List.of());
  }

  /** The same rule without duties of source and same licence, as an exception has it. */
  Rule withoutCopyleft() {
    List<Duty> rest = duties.stream().filter(duty -> !isCopyleft(duty)).toList();
    return with(when, effect, rest, null, words, clauses, meaning, readings);
  }

  /**
   * The same rule as far as it reaches a work that the thing is combined with: what is owed for the
   * thing itself falls away.
   */
  Rule joining() {
    boolean far = reach == Reach.WORK || reach == Reach.NETWORK;
    List<Duty> reaching = duties.stream().filter(duty -> far && isCopyleft(duty)).toList();
    return with(when, effect, reaching, far ? reach : null, words, clauses, meaning, readings);
  }

  /**
   * Whether it wants what is made of the thing under the same licence: a changed copy of it, or,
   * where users over a network are owed its source, what they use.
   */
  boolean wantsTheWhole() {
    boolean copies = duties.contains(Duty.SAME_LICENSE) || duties.contains(Duty.SHARE_ALIKE);
    return (copies && reach != Reach.FILE)
        || (duties.contains(Duty.DISCLOSE_SOURCE) && reach == Reach.NETWORK);
  }

  /** The bar that a permission turns to where its duty can't be kept. */
  Rule barring() {
    return with(when, Effect.PROHIBIT, List.of(), null, Map.of(), clauses, meaning, List.of());
  }

  /**
   * The condition as far as it hangs on circumstances that are open, as a reader would say it
   * behind «if»; empty where it hangs on none of them.
   */
  public Optional<String> hangsOn(Set<Circumstance> open) {
    When left = Conditions.hangingOn(when, open);
    return left instanceof When.Always ? Optional.empty() : Optional.of(Conditions.words(left));
  }

  /** Whether a duty asks for source, or for the same licence. */
  static boolean isCopyleft(Duty duty) {
    return duty == Duty.DISCLOSE_SOURCE || duty == Duty.SAME_LICENSE || duty == Duty.SHARE_ALIKE;
  }

  static List<String> renumbered(List<String> clauses, Map<String, String> numbers) {
    return clauses.stream().map(each -> numbers.getOrDefault(each, each)).distinct().toList();
  }
}
