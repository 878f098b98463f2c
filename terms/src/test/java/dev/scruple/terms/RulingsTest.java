// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.How;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Use;
import dev.scruple.terms.use.Uses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulingsTest {
  private static final String LLAMA = "LicenseRef-scancode-llama-3.1-license-2024";
  private static final String RAIL = "LicenseRef-scancode-bigscience-open-rail-m";
  private final Rulings rulings = new Rulings(Terms.builtIn());

  private static Component part(String id, ComponentRole role, @Nullable String license) {
    return new Component(id, role, id, null, List.of(), null, null, license);
  }

  private static Component code(@Nullable String license) {
    return part("c", ComponentRole.CODE, license);
  }

  private static Relation derived(String from, String to) {
    return new Relation(from, RelationType.DERIVED_FROM, to, List.of());
  }

  private static Use preset(String name) {
    return Uses.preset(name).orElseThrow();
  }

  private Ruling one(Component component, Use use, Action action) {
    return find(rulings.rule(List.of(component), List.of(), use), component.id(), action);
  }

  private static Ruling find(List<Ruling> rulings, String component, Action action) {
    return rulings.stream()
        .filter(each -> each.component().equals(component) && each.action() == action)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noLicenceAnywhereIsProhibitedByCopyrightsDefault() {
    Ruling ruling = one(code("NONE"), preset("internal"), Action.RUN);
    assertThat(ruling.value()).isEqualTo(RulingValue.PROHIBITED);
    assertThat(ruling.citations()).containsExactly(new Citation("copyright", "default"));
  }

  @Test
  void ofWeightsWithoutALicenceItIsSaidThatSomeHoldThemFree() {
    Ruling ruling = one(part("w", ComponentRole.WEIGHTS, "NONE"), preset("internal"), Action.RUN);
    assertThat(ruling.value()).isEqualTo(RulingValue.PROHIBITED);
    assertThat(ruling.readings())
        .anyMatch(reading -> reading.startsWith("Training is no authorship"))
        .anyMatch(reading -> reading.startsWith("Weights are a work"));
  }

  @Test
  void anUnknownLicenceIsUnclearAndSaysSo() {
    Ruling ruling = one(code(null), preset("internal"), Action.RUN);
    assertThat(ruling.value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(ruling.readings()).containsExactly("The licence is not known.");
    assertThat(one(code("NOASSERTION"), preset("internal"), Action.RUN)).isEqualTo(ruling);
  }

  @Test
  void aLicenceWithoutTermsIsUnclearAndNamed() {
    Ruling ruling = one(code("LicenseRef-acme"), preset("internal"), Action.RUN);
    assertThat(ruling.value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(ruling.readings()).anyMatch(reading -> reading.contains("LicenseRef-acme"));
  }

  @Test
  void textThatIsNoExpressionIsUnclear() {
    Ruling ruling = one(code("see file ((("), preset("internal"), Action.RUN);
    assertThat(ruling.value()).isEqualTo(RulingValue.UNCLEAR);
  }

  @Test
  void aHubsTagStandsForItsLicence() {
    Ruling ruling = one(part("w", ComponentRole.WEIGHTS, "llama3.1"), preset("saas"), Action.SERVE);
    assertThat(ruling.citations()).contains(new Citation(LLAMA, "2"));
  }

  @Test
  void aChoiceTakesTheBranchThatServesTheUseAndSaysIt() {
    Ruling ruling = one(code("GPL-3.0-only OR MIT"), preset("product"), Action.SELL);
    assertThat(ruling.value()).isEqualTo(RulingValue.PERMITTED);
    assertThat(ruling.duties()).containsExactly(Duty.ATTRIBUTION, Duty.LICENSE_COPY);
    assertThat(ruling.readings().getFirst()).startsWith("Under MIT");
  }

  @Test
  void anActionThatIsReallyAnotherSaysWhich() {
    Use use = preset("fine-tune-and-release");
    Component data = part("d", ComponentRole.DATASET, "MIT");
    assertThat(one(data, use, Action.FINE_TUNE).value()).isEqualTo(RulingValue.PERMITTED);
    assertThat(one(data, use, Action.FINE_TUNE).readings())
        .containsExactly("Read as «train-on»: of this kind of work, that is what is done.");
    assertThat(one(part("w", ComponentRole.WEIGHTS, "MIT"), use, Action.FINE_TUNE).readings())
        .isEmpty();
    assertThat(one(part("d", ComponentRole.DATASET, null), use, Action.FINE_TUNE).readings())
        .containsExactly("The licence is not known.");
  }

  @Test
  void bothLicencesOfAConjunctionBind() {
    Ruling ruling = one(code("MIT AND Apache-2.0"), preset("product"), Action.SELL);
    assertThat(ruling.duties()).contains(Duty.NOTICE_FILE, Duty.LICENSE_COPY);
    assertThat(ruling.citations()).contains(new Citation("MIT", "2"));
    assertThat(ruling.citations()).contains(new Citation("Apache-2.0", "4(d)"));
    Ruling harsh = one(code("MIT AND CC-BY-NC-4.0"), preset("product"), Action.SELL);
    assertThat(harsh.value()).isEqualTo(RulingValue.PROHIBITED);
    assertThat(harsh.duties()).isEmpty();
    assertThat(harsh.citations()).allMatch(each -> each.license().equals("CC-BY-NC-4.0"));
  }

  @Test
  void anExceptionLiftsWhatItsLicenceAsksOfWhatIsLinked() {
    Use use =
        Uses.stating(
            new Use("link", List.of(Action.LINK, Action.RUN), preset("product").circumstances()),
            Circumstance.RESULT_LICENSE,
            "MIT");
    assertThat(one(code("GPL-2.0-only"), use, Action.LINK).value())
        .isEqualTo(RulingValue.PROHIBITED);
    Ruling lifted = one(code("GPL-2.0-only WITH Classpath-exception-2.0"), use, Action.LINK);
    assertThat(lifted.value()).isEqualTo(RulingValue.PERMITTED);
    assertThat(lifted.duties()).doesNotContain(Duty.SAME_LICENSE, Duty.DISCLOSE_SOURCE);
    assertThat(lifted.citations().getFirst().license()).isEqualTo("Classpath-exception-2.0");
  }

  @Test
  void anExceptionThatIsNotKnownNeverMakesALicenceHarsher() {
    Use use =
        Uses.stating(
            new Use("link", List.of(Action.LINK, Action.RUN), preset("product").circumstances()),
            Circumstance.RESULT_LICENSE,
            "MIT");
    Component with = code("GPL-3.0-only WITH Gmsh-exception");
    assertThat(one(with, use, Action.RUN).value()).isEqualTo(RulingValue.PERMITTED);
    assertThat(one(with, use, Action.LINK).value()).isEqualTo(RulingValue.UNCLEAR);
  }

  @Test
  void aBasesTermsRuleWhatIsDerivedFromItAndThePathIsGiven() {
    List<Component> components =
        List.of(
            part("tuned", ComponentRole.WEIGHTS, "MIT"),
            part("middle", ComponentRole.WEIGHTS, "Apache-2.0"),
            part("base", ComponentRole.WEIGHTS, "CC-BY-NC-4.0"));
    List<Relation> relations = List.of(derived("tuned", "middle"), derived("middle", "base"));
    List<Ruling> ruled = rulings.rule(components, relations, preset("saas"));
    Ruling tuned = find(ruled, "tuned", Action.SERVE);
    assertThat(tuned.value()).isEqualTo(RulingValue.PROHIBITED);
    assertThat(tuned.via()).containsExactly("tuned", "middle", "base");
    assertThat(tuned.citations()).contains(new Citation("CC-BY-NC-4.0", "2(a)(1)"));
    assertThat(find(ruled, "base", Action.SERVE).via()).isEmpty();
  }

  @Test
  void aFineTuneThatSaysMitKeepsTheBasesDuties() {
    List<Component> components =
        List.of(
            part("tuned", ComponentRole.WEIGHTS, "MIT"),
            part("base", ComponentRole.WEIGHTS, "gemma"));
    List<Ruling> ruled =
        rulings.rule(components, List.of(derived("tuned", "base")), preset("product"));
    Ruling tuned = find(ruled, "tuned", Action.REDISTRIBUTE);
    assertThat(tuned.value()).isEqualTo(RulingValue.PERMITTED);
    assertThat(tuned.duties()).contains(Duty.PASS_ON_RESTRICTIONS, Duty.ATTRIBUTION);
    assertThat(tuned.via()).containsExactly("tuned", "base");
  }

  private List<Ruling> merged(String one, String other, Use use) {
    List<Component> components =
        List.of(
            part("merge", ComponentRole.WEIGHTS, "MIT"),
            part("a", ComponentRole.WEIGHTS, one),
            part("b", ComponentRole.WEIGHTS, other));
    List<Relation> relations =
        List.of(
            new Relation("merge", How.MERGE, "a", List.of()),
            new Relation("merge", How.MERGE, "b", List.of()));
    return rulings.rule(components, relations, use);
  }

  @Test
  void aMergeTakesTheTermsOfAllItsBases() {
    Ruling ruling =
        find(
            merged(RAIL, "Apache-2.0", preset("fine-tune-and-release")),
            "merge",
            Action.RELEASE_FINE_TUNE);
    assertThat(ruling.value()).isEqualTo(RulingValue.CONDITIONAL);
    assertThat(ruling.when()).containsExactly("fields");
    assertThat(ruling.duties()).contains(Duty.NOTICE_FILE, Duty.PASS_ON_RESTRICTIONS);
    assertThat(ruling.via()).containsExactly("merge", "a");
  }

  @Test
  void aMergeOfWhatMustBeSharedAlikeWithMoreThanThatAllowsCantBeReleased() {
    Use use = preset("fine-tune-and-release");
    Ruling ruling = find(merged(RAIL, "CC-BY-SA-4.0", use), "merge", Action.RELEASE_FINE_TUNE);
    assertThat(ruling.value()).isEqualTo(RulingValue.PROHIBITED);
    assertThat(ruling.readings()).anyMatch(reading -> reading.contains("lets nobody ask for more"));
    assertThat(find(merged(RAIL, "CC-BY-SA-4.0", use), "merge", Action.FINE_TUNE).value())
        .isEqualTo(RulingValue.CONDITIONAL);
  }

  private static List<Component> modelOn(String model, String data) {
    return List.of(part("w", ComponentRole.WEIGHTS, model), part("d", ComponentRole.DATASET, data));
  }

  private Ruling related(List<Component> components, How how, Use use, Action action) {
    List<Relation> relations =
        List.of(new Relation(components.get(0).id(), how, components.get(1).id(), List.of()));
    return find(rulings.rule(components, relations, use), components.get(0).id(), action);
  }

  @Test
  void partsAreRuledForThemselves() {
    for (RelationType type : List.of(RelationType.CONTAINS, RelationType.EVALUATED_ON)) {
      List<Ruling> ruled =
          rulings.rule(
              modelOn("MIT", "CC-BY-NC-4.0"),
              List.of(new Relation("w", type, "d", List.of())),
              preset("saas"));
      assertThat(find(ruled, "w", Action.SERVE).value()).isEqualTo(RulingValue.PERMITTED);
      assertThat(find(ruled, "d", Action.SERVE).value()).isEqualTo(RulingValue.PROHIBITED);
    }
  }

  @Test
  void whetherTermsOfTrainingDataReachAModelIsUnsettledAndAReadingMayBeChosen() {
    List<Component> components = modelOn("MIT", "CC-BY-NC-4.0");
    Use use = preset("saas");
    Ruling open = related(components, How.TRAINED_ON, use, Action.SERVE);
    assertThat(open.value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(open.via()).containsExactly("w", "d");
    assertThat(open.readings()).hasSize(2).allMatch(reading -> reading.contains("Held by"));
    assertThat(
            related(components, How.TRAINED_ON, use.with(ReadingChoice.COMMON), Action.SERVE)
                .value())
        .isEqualTo(RulingValue.PERMITTED);
    assertThat(
            related(components, How.TRAINED_ON, use.with(ReadingChoice.CAUTIOUS), Action.SERVE)
                .value())
        .isEqualTo(RulingValue.PROHIBITED);
    Use research = preset("research");
    assertThat(related(components, How.TRAINED_ON, research, Action.RUN).value())
        .isEqualTo(RulingValue.PERMITTED);
  }

  @Test
  void shareAlikeDataLeaveOpenWhetherAModelMayBeReleasedOtherwise() {
    Use use = preset("fine-tune-and-release");
    assertThat(
            related(
                    modelOn("Apache-2.0", "CC-BY-SA-4.0"),
                    How.TRAINED_ON,
                    use,
                    Action.RELEASE_FINE_TUNE)
                .value())
        .isEqualTo(RulingValue.UNCLEAR);
    assertThat(
            related(
                    modelOn("CC-BY-SA-4.0", "CC-BY-SA-4.0"),
                    How.TRAINED_ON,
                    use,
                    Action.RELEASE_FINE_TUNE)
                .value())
        .isEqualTo(RulingValue.PERMITTED);
    assertThat(
            related(
                    modelOn("Apache-2.0", "CC-BY-SA-4.0"),
                    How.TRAINED_ON,
                    preset("saas"),
                    Action.SERVE)
                .value())
        .isEqualTo(RulingValue.PERMITTED);
  }

  @Test
  void anAdapterNeedsItsBaseToRunButHoldsNothingOfIt() {
    List<Component> components =
        List.of(
            part("adapter", ComponentRole.WEIGHTS, "MIT"),
            part("base", ComponentRole.WEIGHTS, "CC-BY-NC-4.0"));
    Use use = preset("product");
    assertThat(related(components, How.ADAPTER, use, Action.RUN).value())
        .isEqualTo(RulingValue.PROHIBITED);
    Ruling handedOn = related(components, How.ADAPTER, use, Action.REDISTRIBUTE);
    assertThat(handedOn.value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(handedOn.readings()).anyMatch(reading -> reading.contains("holds nothing of"));
  }

  @Test
  void handingOutWhatWasDerivedHandsOutAChangedBase() {
    List<Component> components =
        List.of(
            part("tuned", ComponentRole.WEIGHTS, "MIT"),
            part("base", ComponentRole.WEIGHTS, "llama3.1"));
    Ruling ruling = related(components, How.FINE_TUNE, preset("product"), Action.REDISTRIBUTE);
    assertThat(ruling.duties()).contains(Duty.NAME_PREFIX, Duty.BUILT_WITH);
    assertThat(ruling.via()).containsExactly("tuned", "base");
  }

  @Test
  void aWorkThatLinksCopyleftGoesOutUnderIt() {
    List<Component> components =
        List.of(
            part("code", ComponentRole.CODE, "MIT"),
            part("library", ComponentRole.PACKAGE, "GPL-3.0-only"));
    Ruling open = related(components, How.LINKS, preset("product"), Action.SELL);
    assertThat(open.value()).isEqualTo(RulingValue.CONDITIONAL);
    assertThat(open.when()).contains("resultLicense");
    assertThat(open.via()).containsExactly("code", "library");
    assertThat(related(components, How.LINKS, preset("saas"), Action.SERVE).value())
        .isEqualTo(RulingValue.PERMITTED);
    assertThat(related(components, How.SHIPS_WITH, preset("product"), Action.SELL).value())
        .isEqualTo(RulingValue.PERMITTED);
    assertThat(related(components, How.CALLS, preset("product"), Action.REDISTRIBUTE).value())
        .isEqualTo(RulingValue.PERMITTED);
  }

  @Test
  void whatAPartIsOwedForItselfIsNotOwedByTheWorkThatLinksIt() {
    List<Component> components =
        List.of(
            part("code", ComponentRole.CODE, "0BSD"),
            part("library", ComponentRole.PACKAGE, "Apache-2.0"));
    Ruling ruling = related(components, How.LINKS, preset("product"), Action.SELL);
    assertThat(ruling.value()).isEqualTo(RulingValue.PERMITTED);
    assertThat(ruling.duties()).isEmpty();
    assertThat(ruling.via()).isEmpty();
  }

  @Test
  void aCircleOfDerivationsEnds() {
    List<Component> components =
        List.of(part("a", ComponentRole.WEIGHTS, "MIT"), part("b", ComponentRole.WEIGHTS, "NONE"));
    List<Relation> relations = List.of(derived("a", "b"), derived("b", "a"), derived("a", "a"));
    List<Ruling> ruled = rulings.rule(components, relations, preset("internal"));
    assertThat(find(ruled, "a", Action.RUN).via()).containsExactly("a", "b");
    assertThat(find(ruled, "b", Action.RUN).via()).isEmpty();
  }

  @Test
  void relationsToComponentsThatAreNotThereSayNothing() {
    List<Ruling> ruled =
        rulings.rule(List.of(code("MIT")), List.of(derived("c", "gone")), preset("internal"));
    assertThat(find(ruled, "c", Action.RUN).value()).isEqualTo(RulingValue.PERMITTED);
  }

  @Test
  void aCertainBarIsCitedAlone() {
    Ruling ruling =
        one(
            part("w", ComponentRole.WEIGHTS, "llama2"),
            preset("train-on-outputs"),
            Action.TRAIN_ON_OUTPUTS);
    assertThat(ruling.citations())
        .containsExactly(new Citation("LicenseRef-scancode-llama-2-license-2023", "1.b.v"));
  }

  @Test
  void twoComponentsWithOneIdAreRefused() {
    assertThatThrownBy(
            () -> rulings.rule(List.of(code("MIT"), code("MIT")), List.of(), preset("internal")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void idsAreFingerprintsOfComponentAndAction() {
    assertThat(one(code("MIT"), preset("internal"), Action.RUN).id())
        .isEqualTo(Fingerprint.of("r", "c", "run"));
  }

  @Test
  void codeIsRunWhileWeightsAreTuned() {
    Ruling ruling =
        one(code("GPL-3.0-only"), preset("fine-tune-and-release"), Action.RELEASE_FINE_TUNE);
    assertThat(ruling.value()).isEqualTo(RulingValue.PERMITTED);
    assertThat(ruling.duties()).isEmpty();
  }

  @Test
  void aLongChainOfDerivationsIsRuled() {
    List<Component> components = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (int index = 0; index < 3_000; index++) {
      components.add(
          part("m" + index, ComponentRole.WEIGHTS, index == 2_999 ? "CC-BY-NC-4.0" : "MIT"));
      if (index > 0) {
        relations.add(derived("m" + (index - 1), "m" + index));
      }
    }
    List<Ruling> ruled = rulings.rule(components, relations, preset("saas"));
    assertThat(ruled).hasSize(6_000);
    assertThat(ruled).allMatch(ruling -> ruling.value() == RulingValue.PROHIBITED);
  }
}
