// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.Form;
import dev.scruple.model.How;
import dev.scruple.model.Party;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Subject;
import dev.scruple.model.Trains;
import dev.scruple.model.Use;
import dev.scruple.terms.use.Uses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of rulings whatever the licence and the use. */
class RulingPropertiesTest {
  private static final Terms TERMS = Terms.builtIn();
  private final Rulings rulings = new Rulings(TERMS);

  @Provide
  Arbitrary<String> licenses() {
    List<String> ids =
        new ArrayList<>(
            TERMS.ids().stream()
                .filter(id -> !TERMS.find(id).orElseThrow().isException())
                .toList());
    ids.add("LicenseRef-unknown");
    return Arbitraries.of(ids);
  }

  @Provide
  Arbitrary<Circumstances> circumstances() {
    Arbitrary<Boolean> truths = Arbitraries.of(true, false).injectNull(0.5);
    Arbitrary<Circumstances> some =
        Combinators.combine(
                truths.list().ofSize(5),
                Arbitraries.of(Form.class).injectNull(0.5),
                Arbitraries.of(0L, 700_000_000L, 700_000_001L).injectNull(0.5),
                Arbitraries.of(
                        List.<String>of(), List.of("medical"), List.of("military"), List.of("x"))
                    .injectNull(0.5),
                Arbitraries.of(Party.class).injectNull(0.5),
                Arbitraries.of("MIT", "GPL-3.0-only", "CC-BY-SA-4.0").injectNull(0.5),
                Arbitraries.of(Trains.class).injectNull(0.5))
            .as(
                (flags, form, users, fields, role, license, trains) ->
                    new Circumstances(
                        flags.get(0),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        users,
                        null,
                        null,
                        form,
                        flags.get(1),
                        flags.get(2),
                        flags.get(3),
                        null,
                        fields,
                        null,
                        role,
                        license,
                        flags.get(4),
                        trains));
    return some;
  }

  private static Component part(String id, ComponentRole role, String license) {
    return new Component(id, role, id, null, List.of(), null, null, license);
  }

  private Ruling rule(String license, ComponentRole role, Action action, Circumstances stated) {
    Use use = new Use("u", List.of(action), stated);
    return rulings.rule(List.of(part("c", role, license)), List.of(), use).getFirst();
  }

  @Property(tries = 400)
  void aChoiceIsTheBestOfItsBranches(
      @ForAll("licenses") String left,
      @ForAll("licenses") String right,
      @ForAll ComponentRole role,
      @ForAll Action action,
      @ForAll("circumstances") Circumstances stated) {
    RulingValue first = rule(left, role, action, stated).value();
    RulingValue second = rule(right, role, action, stated).value();
    RulingValue best = first.compareTo(second) <= 0 ? first : second;
    assertThat(rule(left + " OR " + right, role, action, stated).value()).isEqualTo(best);
  }

  @Property(tries = 400)
  void aConjunctionIsTheWorstOfItsParts(
      @ForAll("licenses") String left,
      @ForAll("licenses") String right,
      @ForAll ComponentRole role,
      @ForAll Action action,
      @ForAll("circumstances") Circumstances stated) {
    RulingValue first = rule(left, role, action, stated).value();
    RulingValue second = rule(right, role, action, stated).value();
    RulingValue worst = first.compareTo(second) >= 0 ? first : second;
    assertThat(rule(left + " AND " + right, role, action, stated).value()).isEqualTo(worst);
  }

  @Property(tries = 400)
  void anotherRestrictionNeverMakesARulingMilder(
      @ForAll("licenses") String license,
      @ForAll Subject subject,
      @ForAll Action action,
      @ForAll("circumstances") Circumstances stated,
      @ForAll Circumstance key) {
    LicenseTerms terms = TERMS.find(license).orElse(null);
    if (terms == null) {
      return;
    }
    List<Rule> rules = terms.rules(subject, action);
    List<Rule> more = new ArrayList<>(rules);
    more.add(
        new Rule(
            Set.of(subject),
            Set.of(action),
            condition(key),
            false,
            Effect.PROHIBIT,
            List.of(),
            null,
            null,
            Map.of(),
            List.of("9"),
            "Barred.",
            List.of()));
    Judge judge = new Judge(TERMS, null);
    Judge.Frame frame = new Judge.Frame(Facts.stated(stated));
    assertThat(judge.assess(license, more, frame).value())
        .isGreaterThanOrEqualTo(judge.assess(license, rules, frame).value());
  }

  private static When condition(Circumstance key) {
    return switch (key.kind()) {
      case TRUTH -> new When.Holds(key, true);
      case NUMBER -> new When.Over(key, 5);
      case WORD -> new When.OneOf(key, Set.of(key.words().getFirst()));
      case PLACE, LICENSE -> new When.OneOf(key, Set.of("DE"));
      case PLACES, FIELDS -> new When.Names(key, Set.of("DE"));
    };
  }

  @Property(tries = 400)
  void whatIsConditionalNamesItsCircumstancesAndStatingThemDecides(
      @ForAll("licenses") String license,
      @ForAll ComponentRole role,
      @ForAll Action action,
      @ForAll("circumstances") Circumstances stated) {
    Ruling ruling = rule(license, role, action, stated);
    if (ruling.value() == RulingValue.CONDITIONAL) {
      assertThat(ruling.when()).isNotEmpty();
    }
    for (String name : ruling.when()) {
      Circumstance key = Circumstance.named(name).orElseThrow();
      assertThat(key.isStated(stated)).as(name).isFalse();
    }
    if (ruling.value() == RulingValue.PROHIBITED) {
      assertThat(ruling.when()).isEmpty();
      assertThat(ruling.duties()).isEmpty();
      assertThat(ruling.citations()).isNotEmpty();
    }
  }

  @Property(tries = 300)
  void anUnstatedTruthIsRuledFromBothItsValues(
      @ForAll("licenses") String license,
      @ForAll ComponentRole role,
      @ForAll Action action,
      @ForAll("circumstances") Circumstances stated) {
    Ruling open = rule(license, role, action, commercial(stated, null));
    RulingValue yes = rule(license, role, action, commercial(stated, true)).value();
    RulingValue no = rule(license, role, action, commercial(stated, false)).value();
    if (yes == no) {
      assertThat(open.value()).isEqualTo(yes);
    } else {
      RulingValue best = yes.compareTo(no) < 0 ? yes : no;
      assertThat(open.value())
          .isEqualTo(
              best.compareTo(RulingValue.CONDITIONAL) <= 0
                  ? RulingValue.CONDITIONAL
                  : RulingValue.UNCLEAR);
      assertThat(open.when()).contains("commercial");
    }
  }

  private static Circumstances commercial(
      Circumstances c, @org.jspecify.annotations.Nullable Boolean value) {
    return new Circumstances(
        value,
        c.purpose(),
        c.organisation(),
        c.domicile(),
        c.users(),
        c.outputs(),
        c.monthlyUsers(),
        c.monthlyUsersAtRelease(),
        c.annualRevenue(),
        c.monthlyRevenue(),
        c.form(),
        c.distribution(),
        c.network(),
        c.modified(),
        c.multimodal(),
        c.fields(),
        c.competesWithLicensor(),
        c.role(),
        c.resultLicense(),
        c.resultReleased(),
        c.trains());
  }

  private static How how(Random random) {
    return List.of(How.values()).get(random.nextInt(How.values().length));
  }

  @Property(tries = 300)
  void standingOnOneMoreThingNeverMakesARulingMilder(
      @ForAll("licenses") String own,
      @ForAll("licenses") String other,
      @ForAll How how,
      @ForAll Action action,
      @ForAll boolean stack,
      @ForAll("circumstances") Circumstances stated) {
    Use use = new Use("u", List.of(action), stated);
    Rulings all = stack ? Rulings.onAStack(TERMS) : rulings;
    List<Component> components =
        List.of(part("a", ComponentRole.WEIGHTS, own), part("b", ComponentRole.CODE, other));
    Ruling alone = all.rule(components, List.of(), use).getFirst();
    Ruling related =
        all.rule(components, List.of(new Relation("a", how, "b", List.of())), use).getFirst();
    assertThat(related.value()).isGreaterThanOrEqualTo(alone.value());
    if (related.value() != alone.value()) {
      assertThat(related.via()).containsExactly("a", "b");
    }
  }

  @Property(tries = 200)
  void aReadingOnlySettlesWhatIsUnsettled(
      @ForAll("licenses") String own,
      @ForAll("licenses") String other,
      @ForAll How how,
      @ForAll Action action,
      @ForAll("circumstances") Circumstances stated) {
    Use use = new Use("u", List.of(action), stated);
    List<Component> components =
        List.of(part("a", ComponentRole.WEIGHTS, own), part("b", ComponentRole.DATASET, other));
    List<Relation> relations = List.of(new Relation("a", how, "b", List.of()));
    RulingValue open = rulings.rule(components, relations, use).getFirst().value();
    RulingValue common =
        rulings.rule(components, relations, use.with(ReadingChoice.COMMON)).getFirst().value();
    RulingValue cautious =
        rulings.rule(components, relations, use.with(ReadingChoice.CAUTIOUS)).getFirst().value();
    assertThat(common).isLessThanOrEqualTo(cautious);
    if (open == RulingValue.PERMITTED) {
      assertThat(common).isEqualTo(RulingValue.PERMITTED);
    }
    if (open == RulingValue.PROHIBITED) {
      assertThat(cautious).isEqualTo(RulingValue.PROHIBITED);
    }
  }

  @Property(tries = 200)
  void theOrderOfComponentsAndRelationsMakesNoDifference(
      @ForAll("licenses") String first,
      @ForAll("licenses") String second,
      @ForAll("circumstances") Circumstances stated,
      @ForAll Random random) {
    List<Component> components = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (int index = 0; index < 8; index++) {
      components.add(
          part("m" + index, ComponentRole.WEIGHTS, random.nextBoolean() ? first : second));
      relations.add(
          new Relation("m" + random.nextInt(8), how(random), "m" + random.nextInt(8), List.of()));
    }
    Use use = new Use("u", List.of(Action.RUN, Action.REDISTRIBUTE), stated);
    List<Ruling> ruled = rulings.rule(components, relations, use);
    Collections.shuffle(components, random);
    Collections.shuffle(relations, random);
    assertThat(rulings.rule(components, relations, use)).isEqualTo(ruled);
  }

  @Property(tries = 200)
  void whatIsDerivedIsNeverRuledMilderThanItsBase(
      @ForAll("licenses") String own,
      @ForAll("licenses") String base,
      @ForAll Action action,
      @ForAll("circumstances") Circumstances stated) {
    Use use = new Use("u", List.of(action), stated);
    List<Ruling> ruled =
        rulings.rule(
            List.of(
                part("base", ComponentRole.WEIGHTS, base),
                part("tuned", ComponentRole.WEIGHTS, own)),
            List.of(new Relation("tuned", RelationType.DERIVED_FROM, "base", List.of())),
            use);
    Ruling tuned = ruled.get(1);
    // To hand out what was derived is to hand out a changed base.
    Action asked = action == Action.REDISTRIBUTE ? Action.REDISTRIBUTE_MODIFIED : action;
    Use changed = Uses.stating(new Use("u", List.of(asked), stated), Circumstance.MODIFIED, true);
    Ruling bases =
        rulings
            .rule(List.of(part("base", ComponentRole.WEIGHTS, base)), List.of(), changed)
            .getFirst();
    assertThat(tuned.value()).isGreaterThanOrEqualTo(bases.value());
    Set<Duty> owed = EnumSet.noneOf(Duty.class);
    owed.addAll(tuned.duties());
    if (tuned.value() != RulingValue.PROHIBITED) {
      assertThat(owed).containsAll(bases.duties());
    }
  }

  @Property(tries = 100)
  void kleenesLogicKeepsItsLaws(@ForAll Truth left, @ForAll Truth right) {
    assertThat(left.and(right).not()).isEqualTo(left.not().or(right.not()));
    assertThat(left.and(right)).isEqualTo(right.and(left));
    assertThat(left.not().not()).isEqualTo(left);
    assertThat(Arrays.asList(Truth.values())).contains(left.or(right));
  }
}
