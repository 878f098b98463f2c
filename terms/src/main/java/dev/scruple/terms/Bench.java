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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where lineages are judged for a use, each once. */
final class Bench {
  /** Stands for all licences of a result that no terms name. */
  private static final String OTHER = "LicenseRef-other";

  private final Judge judge;

  /** For what is asked beside the claims. */
  private final Judge aside;

  private final Compatibility compatibility;
  private final Facts stated;
  private final Map<Claim, Assessment> assessments = new HashMap<>();
  private final Map<List<Claim>, Answer> answers = new HashMap<>();
  private final Map<Kind, Map<Action, Answer>> lonely = new HashMap<>();

  Bench(Judge judge, Facts stated) {
    this.judge = judge;
    this.aside = judge.unwatched();
    this.compatibility = new Compatibility(judge.terms());
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
                answer(
                    List.of(
                        new Claim(kind, action, false, Variant.AS_STATED, false, false, null))));
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
    judge.witness().hears(own, whole, true);
    int decisive = 0;
    Work work = new Work(claims);
    for (int index = 1; index < claims.size(); index++) {
      Assessment other = assess(claims.get(index));
      boolean adds = adds(other, whole);
      judge.witness().hears(claims.get(index), other, adds);
      if (adds) {
        decisive = index;
      }
      if (contributes(claims.get(index), other)) {
        whole = whole.and(other);
      }
    }
    Optional<Assessment> collision = work.collision();
    if (collision.isPresent()) {
      judge.witness().collides(work.parts(), collision.get());
      decisive = whole.value() == RulingValue.PROHIBITED ? decisive : work.copyleft();
      whole = whole.and(collision.get());
    }
    return new Answer(
        whole.value(),
        List.copyOf(whole.duties()),
        whole.when(),
        readings(own.kind().role(), own.action(), whole),
        whole.citations(),
        decisive);
  }

  /** What goes out as one: the component itself, and what it is combined with. */
  private final class Work {
    private final List<Claim> claims;

    /** Indexes of the claims on parts; the component itself is the first where there are any. */
    private final List<Integer> parts = new ArrayList<>();

    Work(List<Claim> claims) {
      this.claims = claims;
      for (int index = 1; index < claims.size(); index++) {
        if (isPart(claims.get(index))) {
          parts.add(index);
        }
      }
      if (!parts.isEmpty()) {
        parts.addFirst(0);
      }
    }

    List<Integer> parts() {
      return List.copyOf(parts);
    }

    /** What is linked in a work that is handed out, or is in a model that is. */
    private static boolean isPart(Claim claim) {
      return switch (claim.variant().change()) {
        case HANDED_OUT -> true;
        case CHANGED ->
            claim.doubt() == null
                && (claim.action() == Action.REDISTRIBUTE_MODIFIED
                    || claim.action() == Action.RELEASE_FINE_TUNE);
        case NONE, RELEASED, KEPT, SERVED -> false;
      };
    }

    /**
     * Why the parts can't go out as one, where that is so: the licence of the result refuses one of
     * them; or it is not stated, and no licence would do for all.
     */
    Optional<Assessment> collision() {
      if (parts.isEmpty() || Boolean.FALSE.equals(stated.get(Circumstance.DISTRIBUTION))) {
        return Optional.empty();
      }
      if (stated.get(Circumstance.RESULT_LICENSE) instanceof String result) {
        return refusal(result);
      }
      if (parts.stream().noneMatch(part -> barred(part, OTHER))) {
        return Optional.empty();
      }
      List<Compatibility.Refusal> refusals = new ArrayList<>();
      for (String candidate : candidates()) {
        if (parts.stream().noneMatch(part -> barred(part, candidate))) {
          Optional<Compatibility.Refusal> refusal = refused(candidate);
          if (refusal.isEmpty()) {
            return Optional.empty();
          }
          refusals.add(refusal.get());
        }
      }
      if (refusals.isEmpty()) {
        return Optional.of(prohibited("No licence of the result satisfies all parts.", barring()));
      }
      return Optional.of(
          prohibited(refusals.getFirst().reason() + ".", refusals.getFirst().citations()));
    }

    private Optional<Assessment> refusal(String result) {
      return refused(result).map(each -> prohibited(each.reason() + ".", each.citations()));
    }

    private Optional<Compatibility.Refusal> refused(String result) {
      return parts.stream()
          .flatMap(part -> Optional.ofNullable(claims.get(part).kind().expression()).stream())
          .filter(expression -> !expression.equals(result))
          .flatMap(expression -> compatibility.refuses(result, expression).stream())
          .findFirst();
    }

    private boolean barred(int part, String result) {
      return under(part, result).value() == RulingValue.PROHIBITED;
    }

    private Assessment under(int part, String result) {
      Claim claim = claims.get(part);
      Facts facts = claim.variant().in(stated).with(Circumstance.RESULT_LICENSE, result);
      return assess(claim, facts, aside);
    }

    /** The licences that terms of the parts name, and one that none does. */
    private Set<String> candidates() {
      Set<String> candidates = new TreeSet<>();
      for (int part : parts) {
        Claim claim = claims.get(part);
        judge.results(claim.kind().expression(), claim.asked(), candidates);
      }
      candidates.add(OTHER);
      return candidates;
    }

    private List<Citation> barring() {
      return parts.stream()
          .map(part -> under(part, OTHER))
          .filter(each -> each.value() == RulingValue.PROHIBITED)
          .flatMap(each -> each.citations().stream())
          .distinct()
          .toList();
    }

    /** The part that wants the whole under its own licence; the first where none does. */
    int copyleft() {
      return parts.stream()
          .filter(part -> part > 0)
          .filter(part -> under(part, OTHER).value() == RulingValue.PROHIBITED)
          .findFirst()
          .orElse(parts.get(1));
    }

    private static Assessment prohibited(String reason, List<Citation> citations) {
      return Assessment.of(RulingValue.PROHIBITED, List.of(reason), citations);
    }
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
      Assessment settled = doubted(claim, assess(claim, claim.variant().in(stated), judge));
      known = claim.apart() ? settled.withoutDuties() : settled;
      assessments.put(claim, known);
    }
    return known;
  }

  private Assessment assess(Claim claim, Facts facts, Judge judge) {
    if (isOwnWork(claim.kind(), facts)) {
      return Assessment.of(RulingValue.PERMITTED, List.of(), List.of());
    }
    return judge.assess(
        claim.kind().expression(), claim.asked(), new Judge.Frame(facts, claim.joining()));
  }

  /**
   * What stands under the very reference that the result is to have, and no licence is known by.
   */
  private boolean isOwnWork(Kind kind, Facts facts) {
    String expression = kind.expression();
    return expression != null
        && expression.startsWith("LicenseRef-")
        && expression.equals(facts.get(Circumstance.RESULT_LICENSE))
        && judge.terms().find(expression).isEmpty();
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
    return assess(claim, facts, aside).value() == RulingValue.PROHIBITED
        ? "no-derivatives-reaches-weights"
        : "non-commercial-reaches-weights";
  }
}
