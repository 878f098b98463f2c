// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.RulingValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where lineages are judged for a use, each once. */
final class Bench {
  private final Judge judge;
  private final Facts stated;
  private final Map<Claim, Assessment> assessments = new HashMap<>();
  private final Map<List<Claim>, Answer> answers = new HashMap<>();
  private final Map<Kind, Map<Action, Answer>> lonely = new HashMap<>();

  Bench(Judge judge, Facts stated) {
    this.judge = judge;
    this.stated = stated;
  }

  /**
   * A ruling that isn't tied to a component yet.
   *
   * @param decisive which of the claims decides; 0 where the component's own terms do
   */
  record Answer(
      RulingValue value,
      List<Duty> duties,
      List<String> when,
      List<String> readings,
      List<Citation> citations,
      int decisive) {}

  /** The answer for a component that stands on no other. */
  Answer alone(Kind kind, Action action) {
    return lonely
        .computeIfAbsent(kind, each -> new HashMap<>())
        .computeIfAbsent(
            action,
            each ->
                answer(List.of(new Claim(kind, action, false, Variant.AS_STATED, false, null))));
  }

  /** The answer where an action asks all this, of the component's own terms first. */
  Answer answer(List<Claim> claims) {
    Answer known = answers.get(claims);
    if (known == null) {
      known = judge(claims);
      answers.put(claims, known);
    }
    return known;
  }

  private Answer judge(List<Claim> claims) {
    Claim own = claims.getFirst();
    Assessment whole = assess(own);
    int decisive = 0;
    for (int index = 1; index < claims.size(); index++) {
      Assessment other = assess(claims.get(index));
      if (adds(other, whole)) {
        decisive = index;
      }
      if (contributes(claims.get(index), other)) {
        whole = whole.and(other);
      }
    }
    return new Answer(
        whole.value(),
        List.copyOf(whole.duties()),
        whole.when(),
        readings(own.kind().role(), own.action(), whole),
        whole.citations(),
        decisive);
  }

  /** A part that only permits says nothing of the work that it is combined in. */
  private static boolean contributes(Claim claim, Assessment said) {
    return !claim.joining() || said.value() != RulingValue.PERMITTED || !said.duties().isEmpty();
  }

  /** The readings; where it is allowed as another action, which is really done, that too. */
  private static List<String> readings(ComponentRole role, Action action, Assessment whole) {
    Action done = Asked.of(role, action).action();
    boolean allowed =
        whole.value() == RulingValue.PERMITTED || whole.value() == RulingValue.CONDITIONAL;
    if (done == action || !allowed) {
      return whole.readings();
    }
    List<String> readings = new ArrayList<>(whole.readings());
    readings.add("Read as «" + done.word() + "»: of this kind of work, that is what is done.");
    return readings;
  }

  /** Whether other terms bring a harsher value, or duties that aren't owed already. */
  private static boolean adds(Assessment other, Assessment whole) {
    return other.value().compareTo(whole.value()) > 0
        || (other.value() == whole.value()
            && whole.value() != RulingValue.PROHIBITED
            && !whole.duties().containsAll(other.duties()));
  }

  private Assessment assess(Claim claim) {
    Assessment known = assessments.get(claim);
    if (known == null) {
      known = doubted(claim, assess(claim, claim.variant().in(stated)));
      assessments.put(claim, known);
    }
    return known;
  }

  private Assessment assess(Claim claim, Facts facts) {
    return judge.assess(
        claim.kind().expression(), claim.asked(), new Judge.Frame(facts, claim.joining()));
  }

  private Assessment doubted(Claim claim, Assessment settled) {
    String doubt = claim.doubt();
    if (doubt == null) {
      return settled;
    }
    if (doubt.equals(Travel.TRAINING)) {
      return settled.value() == RulingValue.UNCLEAR
          ? settled
          : judge.doubted(settled, training(claim));
    }
    boolean mild = settled.value().compareTo(RulingValue.CONDITIONAL) <= 0;
    boolean free = doubt.equals(Travel.OUTPUTS) || doubt.equals(Travel.INSTRUCTION);
    return judge.doubted(mild && free ? settled.withoutDuties() : settled, doubt);
  }

  /** What is open where training data bar a use: whether their bar on commerce reaches so far. */
  private String training(Claim claim) {
    Facts facts = claim.variant().in(stated).with(Circumstance.COMMERCIAL, false);
    return assess(claim, facts).value() == RulingValue.PROHIBITED
        ? "no-derivatives-reaches-weights"
        : "non-commercial-reaches-weights";
  }
}
