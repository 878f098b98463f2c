// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Duty;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.derivation.Answer;
import dev.scruple.model.derivation.Hearing;
import dev.scruple.model.derivation.Standing;
import dev.scruple.model.derivation.Step;
import dev.scruple.model.derivation.Weighed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes down how one ruling comes about. */
final class Transcript implements Witness {
  /** What is being heard: its parts as they come. */
  private static final class Open {
    final Matter matter;
    final String about;
    final List<Hearing> parts = new ArrayList<>();
    final List<Weighed> rules = new ArrayList<>();
    final List<Hearing.Lifted> lifted = new ArrayList<>();
    int taken;
    boolean later;

    Open(Matter matter, String about) {
      this.matter = matter;
      this.about = about;
    }
  }

  /** What a claim came to. */
  private record Heard(Hearing hearing, Step.@Nullable Doubt doubt, Answer said) {}

  private final Facts stated;
  private final Deque<Open> open = new ArrayDeque<>();
  private final IdentityHashMap<Rule, Weighed.Turn> turns = new IdentityHashMap<>();
  private final List<Weighed> removed = new ArrayList<>();
  private final Map<Integer, Heard> heard = new HashMap<>();
  private final Set<Integer> adding = new HashSet<>();
  private @Nullable Hearing last;
  private Step.@Nullable Doubt doubt;
  private List<Integer> colliding = List.of();
  private @Nullable Assessment collision;

  Transcript(Facts stated) {
    this.stated = stated;
  }

  @Override
  public void opens(Matter matter, Object about) {
    open.push(new Open(matter, about.toString()));
  }

  @Override
  public Assessment closes(Assessment said) {
    Open closed = open.pop();
    Answer answer = answer(said);
    Hearing hearing =
        switch (closed.matter) {
          case UNHEARD -> new Hearing.Unheard(closed.about, answer);
          case LICENSE -> {
            closed.rules.addAll(removed);
            removed.clear();
            yield new Hearing.OfLicense(closed.about, closed.rules, answer);
          }
          case CHOICE ->
              new Hearing.Choice(closed.about, closed.later, closed.parts, closed.taken, answer);
          case TOGETHER -> new Hearing.Together(closed.about, closed.lifted, closed.parts, answer);
        };
    if (open.isEmpty()) {
      last = hearing;
    } else {
      open.element().parts.add(hearing);
    }
    return said;
  }

  @Override
  public void weighs(Rule written, Rule taken, Truth truth, Facts facts) {
    Weighed.Turn turn = turns.getOrDefault(written, Weighed.Turn.AS_WRITTEN);
    if (written.effect() == Effect.UNSETTLED && taken.effect() != Effect.UNSETTLED) {
      turn = Weighed.Turn.READ;
    }
    Standing standing =
        switch (truth) {
          case TRUE -> Standing.HOLDS;
          case FALSE -> Standing.FAILS;
          case UNKNOWN -> written.ifStated() ? Standing.PASSED_OVER : Standing.OPEN;
        };
    open.element().rules.add(weighed(taken, standing, turn, unstated(taken.when(), facts)));
  }

  @Override
  public void turns(Rule taken, Weighed.Turn turn) {
    turns.put(taken, turn);
  }

  @Override
  public void lifts(LicenseTerms exception, Lift lift, Facts facts) {
    Standing standing =
        switch (lift.when().test(facts)) {
          case TRUE -> Standing.HOLDS;
          case FALSE -> Standing.FAILS;
          case UNKNOWN -> Standing.OPEN;
        };
    open.element()
        .lifted
        .add(
            new Hearing.Lifted(
                exception.id(),
                lift.clauses(),
                lift.meaning(),
                Conditions.words(lift.when()),
                standing,
                unstated(lift.when(), facts)));
  }

  @Override
  public void removes(Rule rule) {
    removed.add(weighed(rule, Standing.LIFTED, Weighed.Turn.AS_WRITTEN, List.of()));
  }

  @Override
  public void takes(int branch, boolean later) {
    open.element().taken = branch;
    open.element().later = later;
  }

  @Override
  public void doubts(Question question, @Nullable ReadingChoice chosen) {
    doubt =
        new Step.Doubt(
            question.asks(), question.readings().stream().map(Reading::toString).toList(), chosen);
  }

  @Override
  public void hears(Claim claim, Assessment said) {
    Answer answer = answer(said);
    Hearing hearing = last == null ? new Hearing.Unheard(about(claim), answer) : last;
    heard.put(claim.number(), new Heard(hearing, doubt, answer));
    last = null;
    doubt = null;
  }

  @Override
  public void adds(Claim claim) {
    adding.add(claim.number());
  }

  @Override
  public void collides(List<Integer> claims, Assessment assessment) {
    colliding = claims;
    collision = assessment;
  }

  /** All that was taken down, of a walk whose claims these are. */
  List<Step> steps(Walk walk, List<Claim> claims) {
    Walk.Tale tale = walk.new Tale();
    List<Step> steps = new ArrayList<>();
    for (int index = 0; index < claims.size(); index++) {
      Heard told = heard.get(claims.get(index).number());
      if (told != null) {
        steps.add(inquiry(walk, tale, index, claims.get(index), told));
      }
    }
    steps.addAll(tale.unreached());
    if (collision != null) {
      steps.add(
          new Step.Collision(
              colliding.stream().map(part -> walk.path(part).getLast()).distinct().toList(),
              String.join(" ", collision.readings()),
              collision.citations()));
    }
    return steps;
  }

  private Step inquiry(Walk walk, Walk.Tale tale, int index, Claim claim, Heard told) {
    Asked asked = claim.asked();
    Step.Share share = claim.joining() ? Step.Share.JOINING : Step.Share.ALL;
    return new Step.Inquiry(
        walk.path(index).getLast(),
        claim.kind().expression(),
        new Step.Asked(claim.action(), claim.outputs(), asked.subject(), asked.action()),
        tale.way(index),
        tale.alike(index),
        claim.variant().supposed(stated),
        share,
        told.hearing(),
        told.doubt(),
        told.said(),
        index == 0 || adding.contains(claim.number()));
  }

  private static String about(Claim claim) {
    String expression = claim.kind().expression();
    return expression == null ? "" : expression;
  }

  private static Weighed weighed(
      Rule rule, Standing standing, Weighed.Turn turn, List<String> unstated) {
    return new Weighed(
        rule.clauses(),
        effect(rule.effect()),
        rule.meaning(),
        rule.when() instanceof When.Always ? null : Conditions.words(rule.when()),
        standing,
        unstated,
        rule.duties(),
        rule.readings().stream().map(Reading::toString).toList(),
        turn);
  }

  private static Weighed.Effect effect(Effect effect) {
    return switch (effect) {
      case PERMIT -> Weighed.Effect.PERMITS;
      case SILENT -> Weighed.Effect.SILENT;
      case UNSETTLED -> Weighed.Effect.UNSETTLED;
      case PROHIBIT -> Weighed.Effect.PROHIBITS;
    };
  }

  private static List<String> unstated(When when, Facts facts) {
    Set<String> keys = new LinkedHashSet<>();
    if (when.test(facts) == Truth.UNKNOWN) {
      when.leaves(leaf -> Judge.open(leaf, facts).ifPresent(key -> keys.add(key.word())));
    }
    return List.copyOf(keys);
  }

  private static Answer answer(Assessment said) {
    List<Duty> duties = said.duties().stream().sorted().toList();
    return new Answer(said.value(), duties, said.when(), said.readings(), said.citations());
  }
}
