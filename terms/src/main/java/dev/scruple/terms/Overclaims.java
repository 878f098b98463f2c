// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.Duty;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.RulingValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the terms of bases say beyond the licences that are claimed for what was made from them.
 *
 * <p>A claim can't give more than its giver had. For each action that the terms of a base are asked
 * for, the claimed licence is put to the same question, as if the base were under it: where the
 * base's answer is harsher, or asks for more in return, the claim says less than what holds. The
 * use plays no part: nothing is stated but that the result stands under what is claimed.
 */
public final class Overclaims {
  /** What a licence on a work speaks of; names are another matter. */
  private static final Set<Action> ASKED = EnumSet.complementOf(EnumSet.of(Action.USE_NAME));

  private final Terms terms;
  private final Judge judge;

  /** By these terms. */
  public Overclaims(Terms terms) {
    this.terms = terms;
    this.judge = new Judge(terms, null);
  }

  /**
   * One base of a component that has a licence, and how its terms differ from that.
   *
   * @param component id of what was made
   * @param base id of what it was made from, at whatever distance
   * @param license of the base; null where it is not known
   * @param bars actions that the claim permits and the base's terms forbid
   * @param limits actions that the claim permits and the base's terms permit within limits
   * @param when on what the limits hang
   * @param duties what the base's terms ask beyond the claim
   * @param citations of the clauses that bar, limit, or ask for more
   */
  public record Compared(
      String component,
      String claimed,
      boolean claimKnown,
      String base,
      @Nullable String license,
      boolean baseKnown,
      List<Action> bars,
      List<Action> limits,
      List<String> when,
      List<Duty> duties,
      List<Citation> citations) {
    public Compared {
      bars = List.copyOf(bars);
      limits = List.copyOf(limits);
      when = List.copyOf(when);
      duties = List.copyOf(duties);
      citations = List.copyOf(citations);
    }
  }

  /** Differences as they are found, action by action. */
  private static final class Found {
    final Kind base;
    final Set<Action> bars = EnumSet.noneOf(Action.class);
    final Set<Action> limits = EnumSet.noneOf(Action.class);
    final Set<Circumstance> when = EnumSet.noneOf(Circumstance.class);
    final Set<Duty> duties = EnumSet.noneOf(Duty.class);
    final Set<Citation> citations =
        new TreeSet<>(Comparator.comparing(Citation::license).thenComparing(Citation::clause));

    Found(Kind base) {
      this.base = base;
    }
  }

  /**
   * Each base whose terms reach a component that something is claimed of, sorted by component, then
   * nearest first. Bases whose reach is in doubt are left out: what of them binds isn't settled.
   */
  public List<Compared> find(List<Component> components, List<Relation> relations) {
    Walk walk = new Walk(components, relations, new Making(terms), false);
    List<Compared> found = new ArrayList<>();
    for (int index = 0; index < walk.components().size(); index++) {
      Component component = walk.components().get(index);
      String claimed = component.concluded();
      boolean stated = component.declared() != null || component.detected() != null;
      if (claimed != null && stated && !claimed.equals("NONE")) {
        found.addAll(compare(walk, index, component.id(), claimed));
      }
    }
    return found;
  }

  private List<Compared> compare(Walk walk, int index, String component, String claimed) {
    Map<String, Found> byBase = new LinkedHashMap<>();
    for (Action action : ASKED) {
      List<Claim> claims = walk.claims(index, action);
      for (int i = 1; i < claims.size(); i++) {
        Claim claim = claims.get(i);
        boolean made =
            claim.doubt() == null
                && walk.new Tale()
                    .way(i).stream().allMatch(hop -> hop.how().type() == RelationType.DERIVED_FROM);
        if (made) {
          String base = walk.path(i).getLast();
          Found found = byBase.computeIfAbsent(base, id -> new Found(claim.kind()));
          compare(claim, claimed, action, found);
        }
      }
    }
    return byBase.entrySet().stream()
        .map(entry -> compared(component, claimed, entry.getKey(), entry.getValue()))
        .toList();
  }

  private void compare(Claim claim, String claimed, Action action, Found found) {
    Facts facts =
        claim
            .variant()
            .in(Facts.stated(Circumstances.UNKNOWN))
            .with(Circumstance.RESULT_LICENSE, claimed);
    Judge.Frame frame = new Judge.Frame(facts, false, true);
    Assessment base = judge.assess(claim.kind().expression(), claim.asked(), frame);
    Assessment said = judge.assess(claimed, claim.asked(), frame);
    if (base.value() == RulingValue.UNCLEAR || said.value() == RulingValue.UNCLEAR) {
      return;
    }
    boolean differs = false;
    if (base.value().compareTo(said.value()) > 0) {
      differs = true;
      (base.value() == RulingValue.PROHIBITED ? found.bars : found.limits).add(action);
      found.when.addAll(base.decides());
    }
    if (base.value() != RulingValue.PROHIBITED && said.value() != RulingValue.PROHIBITED) {
      Set<Duty> more = EnumSet.noneOf(Duty.class);
      more.addAll(base.duties());
      more.removeAll(said.duties());
      differs |= found.duties.addAll(more);
    }
    if (differs) {
      found.citations.addAll(base.citations());
    }
  }

  private Compared compared(String component, String claimed, String base, Found found) {
    return new Compared(
        component,
        claimed,
        isKnown(claimed),
        base,
        found.base.expression(),
        isKnown(found.base.expression()),
        List.copyOf(found.bars),
        List.copyOf(found.limits),
        found.when.stream().map(Circumstance::word).toList(),
        List.copyOf(found.duties),
        List.copyOf(found.citations));
  }

  /** Whether there are rules for every licence of an expression, or it says that there is none. */
  private boolean isKnown(@Nullable String expression) {
    if (expression == null) {
      return false;
    }
    try {
      SpdxExpression parsed = SpdxExpression.parse(expression);
      return !(parsed instanceof SpdxExpression.NoAssertion)
          && parsed.licenses().stream().allMatch(this::isRead);
    } catch (InvalidExpressionException e) {
      return isRead(expression);
    }
  }

  private boolean isRead(String id) {
    return terms.find(id).map(LicenseTerms::read).isPresent();
  }
}
