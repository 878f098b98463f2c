// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.How;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Relation;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Subject;
import dev.scruple.model.Untold;
import dev.scruple.model.Use;
import dev.scruple.model.derivation.Derivation;
import dev.scruple.model.derivation.Hearing;
import dev.scruple.model.derivation.Standing;
import dev.scruple.model.derivation.Step;
import dev.scruple.model.derivation.Weighed;
import dev.scruple.terms.use.Uses;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static final String LLAMA = "LicenseRef-scancode-llama-3.1-license-2024";
  private static final Use ANY =
      new Use("any", Arrays.asList(Action.values()), Circumstances.UNKNOWN);

  private static Component component(String id, ComponentRole role, @Nullable String license) {
    return new Component(id, role, id, null, List.of(), license, null, license);
  }

  private static Component weights(String id, @Nullable String license) {
    return component(id, ComponentRole.WEIGHTS, license);
  }

  private static Relation relation(String from, How how, String to) {
    return new Relation(from, how, to, List.of());
  }

  private static Derivation explain(
      List<Component> components, List<Relation> relations, Use use, Action action) {
    return new Rulings(Terms.builtIn())
        .explain(components, relations, use, components.getFirst().id(), action);
  }

  private static Step.Inquiry inquiry(Derivation derivation, int index) {
    return (Step.Inquiry) derivation.steps().get(index);
  }

  private static Hearing.OfLicense license(Hearing hearing) {
    return (Hearing.OfLicense) hearing;
  }

  @Test
  void theRulingIsTheOneThatIsRuled() {
    List<Component> components =
        List.of(
            weights("tune", "MIT OR GPL-2.0-or-later"),
            weights("base", LLAMA),
            component("data", ComponentRole.DATASET, "CC-BY-NC-4.0"),
            component("lib", ComponentRole.CODE, "GPL-2.0-only WITH Classpath-exception-2.0"),
            component("app", ComponentRole.CODE, "Apache-2.0"));
    List<Relation> relations =
        List.of(
            relation("tune", How.FINE_TUNE, "base"),
            relation("tune", How.TRAINED_ON, "data"),
            relation("app", How.LINKS, "lib"),
            relation("app", How.CONTAINS, "tune"));
    for (Use use : List.of(ANY, ANY.with(ReadingChoice.COMMON), ANY.with(ReadingChoice.CAUTIOUS))) {
      for (Rulings rulings :
          List.of(new Rulings(Terms.builtIn()), Rulings.onAStack(Terms.builtIn()))) {
        for (Ruling ruling : rulings.rule(components, relations, use)) {
          Derivation derivation =
              rulings.explain(components, relations, use, ruling.component(), ruling.action());

          assertThat(derivation.ruling()).isEqualTo(ruling);
          assertThat(derivation.steps())
              .filteredOn(step -> step instanceof Step.Inquiry)
              .extracting(step -> ((Step.Inquiry) step).said().value())
              .allSatisfy(
                  value -> assertThat(value.compareTo(ruling.value())).isLessThanOrEqualTo(0));
        }
      }
    }
  }

  @Test
  void aPlainPermissionIsOneStepWithItsRules() {
    Derivation derivation = explain(List.of(weights("m", "MIT")), List.of(), ANY, Action.RUN);

    assertThat(derivation.steps()).hasSize(1);
    Step.Inquiry inquiry = inquiry(derivation, 0);
    assertThat(inquiry.way()).isEmpty();
    assertThat(inquiry.asked())
        .isEqualTo(new Step.Asked(Action.RUN, false, Subject.WEIGHTS, Action.RUN));
    assertThat(license(inquiry.hearing()).rules())
        .first()
        .satisfies(
            rule -> {
              assertThat(rule.clauses()).containsExactly("1");
              assertThat(rule.effect()).isEqualTo(Weighed.Effect.PERMITS);
              assertThat(rule.standing()).isEqualTo(Standing.HOLDS);
              assertThat(rule.condition()).isNull();
            });
  }

  @Test
  void aBaseIsAskedWithTheWayAndWhatItSupposes() {
    Derivation derivation =
        explain(
            List.of(weights("tune", "MIT"), weights("base", LLAMA)),
            List.of(relation("tune", How.FINE_TUNE, "base")),
            ANY,
            Action.REDISTRIBUTE);

    Step.Inquiry base = inquiry(derivation, 1);
    assertThat(base.way())
        .singleElement()
        .satisfies(
            hop -> {
              assertThat(hop.how()).isEqualTo(How.FINE_TUNE);
              assertThat(hop.action()).isEqualTo(Action.REDISTRIBUTE_MODIFIED);
              assertThat(hop.makes()).isEqualTo("derivative");
              assertThat(hop.doubt()).isNull();
            });
    assertThat(base.supposed()).containsExactly("modified is true");
    assertThat(base.adds()).isTrue();
    assertThat(license(base.hearing()).rules())
        .filteredOn(rule -> rule.standing() == Standing.OPEN)
        .extracting(Weighed::effect, rule -> rule.open().getFirst())
        .contains(
            org.assertj.core.groups.Tuple.tuple(Weighed.Effect.PROHIBITS, "monthlyUsersAtRelease"));
    assertThat(license(base.hearing()).rules())
        .as("a policy by reference counts only where its field is stated")
        .anyMatch(rule -> rule.standing() == Standing.PASSED_OVER);
  }

  @Test
  void theBranchThatIsTakenAndThoseThatAreLeftAreTold() {
    Derivation derivation =
        explain(
            List.of(component("c", ComponentRole.CODE, "GPL-3.0-only OR MIT")),
            List.of(),
            Uses.preset("product").orElseThrow(),
            Action.LINK);

    Hearing.Choice choice = (Hearing.Choice) inquiry(derivation, 0).hearing();
    assertThat(choice.later()).isFalse();
    assertThat(choice.branches()).extracting(Hearing::about).containsExactly("GPL-3.0-only", "MIT");
    assertThat(choice.taken()).isEqualTo(1);
    assertThat(choice.answer().value()).isEqualTo(RulingValue.PERMITTED);
  }

  @Test
  void laterVersionsAreBranchesToo() {
    Derivation derivation =
        explain(
            List.of(component("c", ComponentRole.CODE, "GPL-2.0-or-later")),
            List.of(),
            ANY,
            Action.RUN);

    Hearing.Choice choice = (Hearing.Choice) inquiry(derivation, 0).hearing();
    assertThat(choice.later()).isTrue();
    assertThat(choice.branches()).extracting(Hearing::about).startsWith("GPL-2.0-or-later");
    assertThat(choice.branches()).hasSizeGreaterThan(1);
    assertThat(choice.taken()).isZero();
  }

  @Test
  void whatAnExceptionLiftsIsTold() {
    Derivation derivation =
        explain(
            List.of(
                component("c", ComponentRole.CODE, "GPL-2.0-only WITH Classpath-exception-2.0")),
            List.of(),
            Uses.preset("product").orElseThrow(),
            Action.LINK);

    Hearing.Together together = (Hearing.Together) inquiry(derivation, 0).hearing();
    assertThat(together.lifted())
        .first()
        .satisfies(
            lifted -> {
              assertThat(lifted.exception()).isEqualTo("Classpath-exception-2.0");
              assertThat(lifted.standing()).isEqualTo(Standing.HOLDS);
            });
    assertThat(license(together.parts().getFirst()).rules())
        .anyMatch(rule -> rule.standing() == Standing.LIFTED)
        .anyMatch(rule -> rule.turn() == Weighed.Turn.LIGHTENED);
  }

  @Test
  void aDutyThatCantBeKeptIsABar() {
    Use use = Uses.stating(ANY, Circumstance.RESULT_LICENSE, "MIT");

    Derivation derivation =
        explain(
            List.of(component("c", ComponentRole.CODE, "GPL-3.0-only")),
            List.of(),
            use,
            Action.REDISTRIBUTE_MODIFIED);

    assertThat(license(inquiry(derivation, 0).hearing()).rules())
        .anyMatch(
            rule ->
                rule.turn() == Weighed.Turn.BARRED && rule.effect() == Weighed.Effect.PROHIBITS);
  }

  @Test
  void anOpenQuestionIsToldWithBothReadingsAndTheOneChosen() {
    List<Component> components =
        List.of(weights("m", "MIT"), component("d", ComponentRole.DATASET, "CC-BY-NC-4.0"));
    List<Relation> relations = List.of(relation("m", How.TRAINED_ON, "d"));
    Use product = Uses.preset("product").orElseThrow();

    Derivation open = explain(components, relations, product, Action.SELL);
    Derivation chosen =
        explain(components, relations, product.with(ReadingChoice.COMMON), Action.SELL);

    Step.Doubt doubt = Objects.requireNonNull(inquiry(open, 1).doubt());
    assertThat(doubt.asks()).contains("non-commercial");
    assertThat(doubt.readings()).hasSize(2);
    assertThat(doubt.chosen()).isNull();
    assertThat(inquiry(open, 1).said().value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(inquiry(chosen, 1).doubt())
        .isNotNull()
        .extracting(Step.Doubt::chosen)
        .isEqualTo(ReadingChoice.COMMON);
    assertThat(inquiry(chosen, 1).said().value()).isEqualTo(RulingValue.PERMITTED);
  }

  @Test
  void licencesThatCantGoTogetherAreAStepOfTheirOwn() {
    List<Component> components =
        List.of(
            component("app", ComponentRole.CODE, "MIT"),
            component("one", ComponentRole.CODE, "GPL-2.0-only"),
            component("two", ComponentRole.CODE, "GPL-3.0-only"));
    List<Relation> relations =
        List.of(relation("app", How.LINKS, "one"), relation("app", How.LINKS, "two"));

    Derivation derivation =
        Rulings.onAStack(Terms.builtIn())
            .explain(
                components,
                relations,
                Uses.preset("product").orElseThrow(),
                "app",
                Action.REDISTRIBUTE);

    assertThat(derivation.ruling().value()).isEqualTo(RulingValue.PROHIBITED);
    assertThat(derivation.steps())
        .last()
        .isInstanceOfSatisfying(
            Step.Collision.class,
            collision -> {
              assertThat(collision.parts()).containsExactly("app", "one", "two");
              assertThat(collision.reason()).contains("No licence of the result");
            });
  }

  @Test
  void componentsThatAreAskedTheSameAreCounted() {
    List<Component> components =
        List.of(
            component("app", ComponentRole.CODE, "MIT"),
            component("one", ComponentRole.CODE, "Apache-2.0"),
            component("two", ComponentRole.CODE, "Apache-2.0"));
    List<Relation> relations =
        List.of(relation("app", How.LINKS, "one"), relation("app", How.LINKS, "two"));

    Derivation derivation = explain(components, relations, ANY, Action.RUN);

    assertThat(derivation.steps()).hasSize(2);
    assertThat(inquiry(derivation, 1).alike()).isEqualTo(1);
    assertThat(inquiry(derivation, 1).share()).isEqualTo(Step.Share.JOINING);
  }

  @Test
  void termsThatDontReachAreTold() {
    Derivation derivation =
        explain(
            List.of(weights("m", "MIT"), component("d", ComponentRole.DATASET, "O-UDA-1.0")),
            List.of(relation("m", How.TRAINED_ON, "d")),
            ANY,
            Action.RUN);

    assertThat(derivation.steps())
        .last()
        .isEqualTo(new Step.Unreached("m", How.TRAINED_ON, "d", Action.TRAIN_ON));
  }

  @Test
  void whatIsNotThereCantBeExplained() {
    assertThatThrownBy(
            () ->
                new Rulings(Terms.builtIn())
                    .explain(List.of(weights("m", "MIT")), List.of(), ANY, "x", Action.RUN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }

  @Test
  void eachWayOfNotSayingALicenceIsItsOwnAnswer() {
    String link = Untold.reference("https://example.org/terms/LICENSE");

    assertThat(ruling("NONE").value()).isEqualTo(RulingValue.PROHIBITED);
    assertThat(ruling("NONE").readings().getFirst()).contains("No licence was found");
    assertThat(ruling(null).value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(ruling(null).readings().getFirst()).isEqualTo("The licence is not known.");
    assertThat(ruling(Untold.OTHER).value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(ruling(Untold.OTHER).readings().getFirst()).contains("«other»");
    assertThat(ruling(link).value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(ruling(link).readings().getFirst())
        .contains("a link only (https://example.org/terms/LICENSE)");
    assertThat(ruling("LicenseRef-acme").readings().getFirst())
        .contains("The terms of LicenseRef-acme are not known here");
  }

  private static Ruling ruling(@Nullable String license) {
    return explain(List.of(weights("m", license)), List.of(), ANY, Action.RUN).ruling();
  }

  @Test
  void aReferenceForWhatIsNotToldKeepsAnAddressOnlyWhereItIsCertain() {
    assertThat(Untold.reference("other")).isEqualTo(Untold.OTHER);
    assertThat(Untold.reference(" unknown ")).isNull();
    assertThat(Untold.reference("Acme Licence")).isEqualTo("LicenseRef-scruple-acme-licence");
    assertThat(Untold.words(reference("https://example.org/a_b")))
        .hasValue("only a link to a licence");
    assertThat(Untold.words(reference("https://example.org/a/b")))
        .hasValue("only a link to a licence, https://example.org/a/b");
  }

  private static String reference(String stated) {
    return Objects.requireNonNull(Untold.reference(stated));
  }

  @Test
  void aClaimThatSaysLessThanItsBaseIsFound() {
    Overclaims.Compared compared = compared("MIT", LLAMA);

    assertThat(compared.limits()).contains(Action.RUN, Action.SELL);
    assertThat(compared.when()).contains("monthlyUsersAtRelease");
    assertThat(compared.duties()).contains(Duty.BUILT_WITH);
    assertThat(compared.bars()).isEmpty();
    assertThat(compared.baseKnown()).isTrue();
  }

  @Test
  void aClaimThatPermitsWhatItsBaseForbidsIsFound() {
    assertThat(compared("Apache-2.0", "CC-BY-SA-4.0").bars()).contains(Action.REDISTRIBUTE);
    assertThat(compared("Apache-2.0", "CC-BY-NC-4.0").bars()).contains(Action.SELL);
  }

  @Test
  void aClaimThatLacksOnlyDutiesIsTold() {
    Overclaims.Compared compared = compared("MIT", "Apache-2.0");

    assertThat(compared.bars()).isEmpty();
    assertThat(compared.limits()).isEmpty();
    assertThat(compared.duties()).contains(Duty.STATE_CHANGES);
  }

  @Test
  void aClaimThatCoversItsBaseLacksNothing() {
    for (List<String> pair :
        List.of(List.of("Apache-2.0", "MIT"), List.of(LLAMA, LLAMA), List.of("MIT", "MIT"))) {
      Overclaims.Compared compared = compared(pair.getFirst(), pair.getLast());

      assertThat(compared.bars()).as("%s", pair).isEmpty();
      assertThat(compared.limits()).as("%s", pair).isEmpty();
      assertThat(compared.duties()).as("%s", pair).isEmpty();
    }
  }

  @Test
  void anUnknownBaseIsSaidToBeSo() {
    assertThat(compared("MIT", null).baseKnown()).isFalse();
    assertThat(compared("LicenseRef-acme", "MIT").claimKnown()).isFalse();
  }

  @Test
  void dataOfATrainingIsNoBase() {
    List<Overclaims.Compared> found =
        new Overclaims(Terms.builtIn())
            .find(
                List.of(weights("m", "MIT"), component("d", ComponentRole.DATASET, "CC-BY-NC-4.0")),
                List.of(relation("m", How.TRAINED_ON, "d")));

    assertThat(found).isEmpty();
  }

  private static Overclaims.Compared compared(String claimed, @Nullable String base) {
    List<Overclaims.Compared> found =
        new Overclaims(Terms.builtIn())
            .find(
                List.of(weights("tune", claimed), weights("base", base)),
                List.of(relation("tune", How.FINE_TUNE, "base")));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
