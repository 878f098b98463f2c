// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.RulingValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where lineages are judged for a use, each once. */
final class Bench {
  /** Stands for all licences of a result that no terms name. */
  private static final String OTHER = "LicenseRef-other";

  private final Judge judge;

  /** For what is asked beside the claims. */
  private final Judge aside;

  private final Compatibility compatibility;
  private final Facts stated;

  /** By the claim's number. */
  private final List<@Nullable Saying> sayings = new ArrayList<>();

  private final Map<Content, Saying> distinct = new HashMap<>();

  /** By a saying's number, the answer for which it was heard last. */
  private int[] heardAt = new int[64];

  private int generation;
  private final Map<Numbers, Judged> answers = new HashMap<>();
  private final Map<Under, Assessment> underResults = new HashMap<>();

  /** By the claim's number, the licences of a result that its terms name. */
  private final Map<Integer, Set<String>> results = new HashMap<>();

  /** By the numbers of the parts that go out as one. */
  private final Map<Numbers, Optional<Assessment>> collisions = new HashMap<>();

  private final Map<Under, Optional<Compatibility.Refusal>> refusals = new HashMap<>();

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
      int decisive) {

    Answer by(int claim) {
      return new Answer(value, duties, when, readings, citations, claim);
    }
  }

  /** What terms say to a claim, and whether that counts for the whole. */
  private record Saying(int number, Assessment assessment, boolean counts) {}

  private record Content(Assessment assessment, boolean counts) {}

  /** Something of a claim under a licence of the result. */
  private record Under(Object of, String result) {}

  /** Numbers in order, as a key. */
  private static final class Numbers {
    private final int[] numbers;
    private final int hash;

    Numbers(int[] numbers) {
      this.numbers = numbers;
      hash = Arrays.hashCode(numbers);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Numbers that && Arrays.equals(numbers, that.numbers);
    }
  }

  /** A judgement; what decides is the n-th thing that was heard, or the n-th part of the work. */
  private record Judged(Answer answer, int heard, int part) {}

  /**
   * The answer where an action asks all this, of the component's own terms first.
   *
   * <p>Most claims say what another has said already; so what is judged, and remembered, is what
   * was said, each once, and what goes out together.
   */
  Answer answer(List<Claim> claims) {
    Work work = new Work(claims);
    int[] heard = new int[claims.size()];
    int count = 0;
    generation++;
    for (int index = 0; index < claims.size(); index++) {
      Saying saying = saying(claims.get(index));
      if (index == 0 || heardAt[saying.number()] != generation) {
        heardAt[saying.number()] = generation;
        heard[count++] = index;
      }
    }
    Numbers key = key(claims, heard, count, work);
    Judged known = answers.get(key);
    if (known == null) {
      known = judge(claims, Arrays.copyOf(heard, count), work);
      answers.put(key, known);
    }
    int decisive =
        known.part() >= 0
            ? work.parts.get(known.part())
            : known.heard() > 0 ? heard[known.heard()] : 0;
    return decisive == known.answer().decisive() ? known.answer() : known.answer().by(decisive);
  }

  private Numbers key(List<Claim> claims, int[] heard, int count, Work work) {
    int[] key = new int[2 + count + work.parts.size()];
    key[0] = claims.getFirst().number();
    key[1] = count;
    for (int index = 0; index < count; index++) {
      key[2 + index] = saying(claims.get(heard[index])).number();
    }
    for (int index = 0; index < work.parts.size(); index++) {
      key[2 + count + index] = claims.get(work.parts.get(index)).number();
    }
    return new Numbers(key);
  }

  private Judged judge(List<Claim> claims, int[] heard, Work work) {
    Claim own = claims.getFirst();
    Assessment whole = saying(own).assessment();
    int decisive = 0;
    int part = -1;
    for (int index = 1; index < heard.length; index++) {
      Saying saying = saying(claims.get(heard[index]));
      if (adds(saying.assessment(), whole)) {
        judge.witness().adds(claims.get(heard[index]));
        decisive = index;
      }
      if (saying.counts()) {
        whole = whole.and(saying.assessment());
      }
    }
    Optional<Assessment> collision = work.collision();
    if (collision.isPresent()) {
      judge.witness().collides(work.parts(), collision.get());
      part = whole.value() == RulingValue.PROHIBITED ? -1 : work.copyleft();
      whole = whole.and(collision.get());
    }
    Answer answer =
        new Answer(
            whole.value(),
            List.copyOf(whole.duties()),
            whole.when(),
            readings(own.kind().role(), own.action(), whole),
            whole.citations(),
            part >= 0 ? work.parts.get(part) : heard[decisive]);
    return new Judged(answer, decisive, part);
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
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      int[] numbers = parts.stream().mapToInt(part -> claims.get(part).number()).sorted().toArray();
      Numbers key = new Numbers(numbers);
      Optional<Assessment> known = collisions.get(key);
      if (known == null) {
        known = collide();
        collisions.put(key, known);
      }
      return known;
    }

    private Optional<Assessment> collide() {
      if (Boolean.FALSE.equals(stated.get(Circumstance.DISTRIBUTION))) {
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
          .flatMap(
              expression ->
                  refusals
                      .computeIfAbsent(
                          new Under(expression, result),
                          under -> compatibility.refuses(result, expression))
                      .stream())
          .findFirst();
    }

    private boolean barred(int part, String result) {
      return under(part, result).value() == RulingValue.PROHIBITED;
    }

    private Assessment under(int part, String result) {
      Claim claim = claims.get(part);
      return underResults.computeIfAbsent(
          new Under(claim.number(), result),
          under ->
              assess(
                  claim,
                  claim.variant().in(stated).with(Circumstance.RESULT_LICENSE, result),
                  aside));
    }

    /** The licences that terms of the parts name, and one that none does. */
    private Set<String> candidates() {
      Set<String> candidates = new TreeSet<>();
      for (int part : parts) {
        Claim claim = claims.get(part);
        candidates.addAll(
            results.computeIfAbsent(
                claim.number(), number -> judge.results(claim.kind().expression(), claim.asked())));
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

    /** Which part wants the whole under its own licence; the first where none does. */
    int copyleft() {
      for (int index = 1; index < parts.size(); index++) {
        if (barred(parts.get(index), OTHER)) {
          return index;
        }
      }
      return 1;
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

  private Saying saying(Claim claim) {
    while (sayings.size() <= claim.number()) {
      sayings.add(null);
    }
    Saying known = sayings.get(claim.number());
    if (known == null) {
      Assessment said = doubted(claim, assess(claim, claim.variant().in(stated), judge));
      judge.witness().hears(claim, said);
      known =
          distinct.computeIfAbsent(
              new Content(said, contributes(claim, said)),
              content -> new Saying(distinct.size(), said, content.counts()));
      if (heardAt.length <= known.number()) {
        heardAt = Arrays.copyOf(heardAt, 2 * heardAt.length);
      }
      sayings.set(claim.number(), known);
    }
    return known;
  }

  private Assessment assess(Claim claim, Facts facts, Judge judge) {
    if (isOwnWork(claim.kind(), facts)) {
      return Assessment.of(RulingValue.PERMITTED, List.of(), List.of());
    }
    return judge.assess(
        claim.kind().expression(),
        claim.asked(),
        new Judge.Frame(facts, claim.joining(), claim.whole()));
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
