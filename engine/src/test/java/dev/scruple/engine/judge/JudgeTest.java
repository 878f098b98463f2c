// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Duty;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Severity;
import dev.scruple.model.Unexamined;
import dev.scruple.model.VerdictValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static Component component(String id, ComponentRole role, @Nullable String license) {
    return new Component(id, role, id, null, List.of(id), license, null, license);
  }

  private static Ruling ruling(String component, RulingValue value, Duty... duties) {
    List<String> when =
        value == RulingValue.CONDITIONAL ? List.of("monthlyUsersAtRelease") : List.of();
    return new Ruling(
        "r-" + component + value,
        component,
        Action.RUN,
        value,
        List.of(duties),
        when,
        List.of(),
        List.of(new Citation("X", "1")),
        List.of());
  }

  private static Outcome outcome(OutcomeValue value, Severity severity) {
    return new Outcome(
        "o-1", "some-check", Area.LICENCE, value, severity, "A reason.", List.of(), "do this");
  }

  private static final Component CODE = component("code", ComponentRole.CODE, "MIT");
  private static final Component EXAMPLE = component("code:examples", ComponentRole.CODE, "X");
  private static final Component PACKAGE = component("pkg:pypi/a", ComponentRole.PACKAGE, null);

  private static Judgement judge(
      List<Component> components, Set<String> needed, List<Ruling> rulings, Outcome... outcomes) {
    return new Judge(components, needed, (citation, duty) -> true)
        .judge(rulings, List.of(outcomes), List.of());
  }

  @Test
  void nothingToDoIsGo() {
    Judgement judgement =
        judge(List.of(CODE), Set.of("code"), List.of(ruling("code", RulingValue.PERMITTED)));

    assertThat(judgement.verdict().value()).isEqualTo(VerdictValue.GO);
    assertThat(judgement.conditions()).isEmpty();
  }

  @Test
  void aProhibitionOfWhatTheUseNeedsIsNoGoAndNamesTheRuling() {
    Ruling no = ruling("code", RulingValue.PROHIBITED);

    Judgement judgement = judge(List.of(CODE), Set.of("code"), List.of(no));

    assertThat(judgement.verdict().value()).isEqualTo(VerdictValue.NO_GO);
    assertThat(judgement.verdict().because()).containsExactly(no.id());
  }

  @Test
  void aProhibitionInAnExampleIsAConditionToLeaveItOut() {
    Judgement judgement =
        judge(
            List.of(CODE, EXAMPLE),
            Set.of("code"),
            List.of(
                ruling("code", RulingValue.PERMITTED),
                ruling("code:examples", RulingValue.PROHIBITED)));

    assertThat(judgement.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
    assertThat(judgement.conditions())
        .singleElement()
        .extracting(Condition::text)
        .asString()
        .startsWith("Leave out code:examples")
        .contains("X §1");
  }

  @Test
  void anUnclearRulingMeansNobodyCanTell() {
    Judgement judgement =
        judge(List.of(CODE), Set.of("code"), List.of(ruling("code", RulingValue.UNCLEAR)));

    assertThat(judgement.verdict().value()).isEqualTo(VerdictValue.CANNOT_TELL);
  }

  @Test
  void aPackageWithoutAKnownLicenceIsOneCondition() {
    Judgement judgement =
        judge(
            List.of(CODE, PACKAGE),
            Set.of("code", "pkg:pypi/a"),
            List.of(
                ruling("code", RulingValue.PERMITTED), ruling("pkg:pypi/a", RulingValue.UNCLEAR)));

    assertThat(judgement.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
    assertThat(judgement.conditions()).hasSize(1);
  }

  @Test
  void aFileThatIsLoadedAndWasNotExaminedMeansNobodyCanTell() {
    Unexamined unread = Unexamined.of("model-files", "model.pt", "can run code", null);

    Judgement judgement =
        new Judge(List.of(CODE), Set.of("code"), (citation, duty) -> true)
            .judge(List.of(ruling("code", RulingValue.PERMITTED)), List.of(), List.of(unread));

    assertThat(judgement.verdict().value()).isEqualTo(VerdictValue.CANNOT_TELL);
    assertThat(judgement.verdict().because()).containsExactly(unread.id());
  }

  @Test
  void dutiesAreGroupedByWhatThereIsToDo() {
    Judgement judgement =
        judge(
            List.of(CODE, EXAMPLE),
            Set.of("code", "code:examples"),
            List.of(
                ruling("code", RulingValue.PERMITTED, Duty.LICENSE_COPY, Duty.ATTRIBUTION),
                ruling("code:examples", RulingValue.PERMITTED, Duty.LICENSE_COPY)));

    assertThat(judgement.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
    assertThat(judgement.conditions()).hasSize(2);
  }

  @Test
  void aCircumstanceThatWasNotStatedIsAConditionThatNamesIt() {
    Judgement judgement =
        judge(List.of(CODE), Set.of("code"), List.of(ruling("code", RulingValue.CONDITIONAL)));

    assertThat(judgement.verdict().value()).isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
    assertThat(judgement.conditions().getFirst().text()).contains("monthlyUsersAtRelease");
  }

  @Test
  void onlyAFailureOfHighSeverityIsACondition() {
    List<Ruling> rulings = List.of(ruling("code", RulingValue.PERMITTED));

    assertThat(
            judge(List.of(CODE), Set.of("code"), rulings, outcome(OutcomeValue.FAIL, Severity.HIGH))
                .verdict()
                .value())
        .isEqualTo(VerdictValue.GO_WITH_CONDITIONS);
    assertThat(
            judge(
                    List.of(CODE),
                    Set.of("code"),
                    rulings,
                    outcome(OutcomeValue.FAIL, Severity.MEDIUM))
                .verdict()
                .value())
        .isEqualTo(VerdictValue.GO);
    assertThat(
            judge(
                    List.of(CODE),
                    Set.of("code"),
                    rulings,
                    outcome(OutcomeValue.UNKNOWN, Severity.HIGH))
                .verdict()
                .value())
        .isEqualTo(VerdictValue.GO);
  }

  @Test
  void oneQuestionAboutTwoActionsIsOneCondition() {
    Ruling run = ruling("code", RulingValue.CONDITIONAL);
    Ruling sell =
        new Ruling(
            "r-sell",
            "code",
            Action.SELL,
            RulingValue.CONDITIONAL,
            List.of(),
            run.when(),
            List.of(),
            List.of(new Citation("X", "2"), new Citation("X", "2(a)")),
            List.of());

    List<Condition> conditions =
        judge(List.of(CODE), Set.of("code"), List.of(run, sell)).conditions();

    assertThat(conditions).hasSize(1);
    assertThat(conditions.getFirst().text())
        .contains("how many monthly users you had when the model came out")
        .contains("run and sell the code (X §1, §2(a))");
  }

  @Test
  void copyleftOfFilesInAPackageIsSaidToEndThere() {
    Component mozilla = component("pkg:pypi/m", ComponentRole.PACKAGE, "MPL-2.0");
    Ruling ruling =
        new Ruling(
            "r-m",
            "pkg:pypi/m",
            Action.REDISTRIBUTE,
            RulingValue.PERMITTED,
            List.of(Duty.SAME_LICENSE),
            List.of(),
            List.of(),
            List.of(new Citation("MPL-2.0", "3.1")),
            List.of());
    Ruling whole = ruling("code", RulingValue.PERMITTED, Duty.SAME_LICENSE);

    assertThat(
            judge(List.of(CODE, mozilla), Set.of("code", "pkg:pypi/m"), List.of(ruling, whole))
                .conditions())
        .extracting(Condition::text)
        .containsExactlyInAnyOrder(
            "Give what you build from it under the same licence: the code (X §1)",
            "Keep these files, with your changes, under their licence; your own code may have"
                + " another: pkg:pypi/m (MPL-2.0 §3.1)");
  }

  private static Ruling cited(Action action, Duty duty, Citation... citations) {
    return new Ruling(
        "r-" + action.word(),
        "code",
        action,
        RulingValue.PERMITTED,
        List.of(duty),
        List.of(),
        List.of(),
        List.of(citations),
        List.of());
  }

  @Test
  void sourceOwedToUsersOverANetworkIsAnotherConditionThanSourceForThoseWhoGetIt() {
    Judgement judgement =
        judge(
            List.of(CODE),
            Set.of("code"),
            List.of(
                cited(Action.SERVE, Duty.DISCLOSE_SOURCE, new Citation("AGPL-3.0-only", "13")),
                cited(
                    Action.REDISTRIBUTE, Duty.DISCLOSE_SOURCE, new Citation("AGPL-3.0-only", "6")),
                cited(
                    Action.EMBED,
                    Duty.DISCLOSE_SOURCE,
                    new Citation("AGPL-3.0-only", "6"),
                    new Citation("AGPL-3.0-only", "13"))));

    assertThat(judgement.conditions())
        .extracting(Condition::text)
        .containsExactly(
            "Offer its source, with your changes, to those who get it: the code"
                + " (AGPL-3.0-only §6)",
            "Offer the source code, with your changes, to all who use it over the network:"
                + " the code (AGPL-3.0-only §13)",
            "Offer the source of the whole that holds it to those who get it: the code"
                + " (AGPL-3.0-only §6)");
    assertThat(judgement.conditions()).extracting(Condition::id).doesNotHaveDuplicates();
    assertThat(judgement.conditions().get(1).from()).containsExactly("r-embed", "r-serve");
  }

  @Test
  void aNameThatALicenceAsksForIsSaid() {
    Citation clause = new Citation("LicenseRef-scancode-llama-3.1-license-2024", "1.b.i");

    Judgement judgement =
        judge(
            List.of(CODE),
            Set.of("code"),
            List.of(
                cited(Action.SERVE, Duty.BUILT_WITH, clause),
                cited(Action.RELEASE_FINE_TUNE, Duty.NAME_PREFIX, clause)));

    assertThat(judgement.conditions())
        .extracting(Condition::text)
        .anyMatch(text -> text.startsWith("Begin the name of your model with «Llama»: the code"))
        .anyMatch(text -> text.startsWith("Show «Built with Llama»"));
  }

  @Test
  void aDutyNamesTheBaseWhoseLicenceAsksForIt() {
    Component tune = component("tune", ComponentRole.WEIGHTS, "MIT");
    Component base = component("base", ComponentRole.WEIGHTS, "Y");
    List<Citation> both = List.of(new Citation("MIT", "2"), new Citation("Y", "1"));
    Ruling ruling =
        new Ruling(
            "r-1",
            "tune",
            Action.REDISTRIBUTE,
            RulingValue.PERMITTED,
            List.of(Duty.LICENSE_COPY, Duty.BUILT_WITH),
            List.of(),
            List.of(),
            both,
            List.of("tune", "base"));

    Judgement judgement =
        new Judge(
                List.of(tune, base),
                Set.of("tune"),
                (citation, duty) -> duty == Duty.LICENSE_COPY || citation.license().equals("Y"))
            .judge(List.of(ruling), List.of(), List.of());

    assertThat(judgement.conditions())
        .extracting(Condition::text)
        .anyMatch(text -> text.endsWith(": tune, also through base (MIT §2; Y §1)"))
        .anyMatch(text -> text.endsWith(": tune, through base (Y §1)"));
  }

  @Test
  void eachWayOfNotTellingALicenceSaysWhatToDo() {
    assertThat(toDo("LicenseRef-scruple-other")).startsWith("Find the licence that is stated as");
    assertThat(toDo("LicenseRef-scruple-link-example.org--terms"))
        .startsWith("Open the link that stands in place of a licence (https://example.org/terms)");
    assertThat(toDo(null)).startsWith("Learn the licence: none was stated");
    assertThat(toDo("LicenseRef-acme")).startsWith("Read the text of LicenseRef-acme");
  }

  private static String toDo(@Nullable String license) {
    Component weights = component("weights", ComponentRole.WEIGHTS, license);
    return judge(
            List.of(weights), Set.of("weights"), List.of(ruling("weights", RulingValue.UNCLEAR)))
        .conditions()
        .getFirst()
        .text();
  }

  @Test
  void aLicenceWithoutTermsIsToBeRead() {
    Component weights = component("weights", ComponentRole.WEIGHTS, "LicenseRef-acme AND MIT");

    Judgement judgement =
        judge(List.of(weights), Set.of("weights"), List.of(ruling("weights", RulingValue.UNCLEAR)));

    assertThat(judgement.verdict().value()).isEqualTo(VerdictValue.CANNOT_TELL);
    assertThat(judgement.conditions())
        .singleElement()
        .extracting(Condition::text)
        .asString()
        .startsWith("Read the text of LicenseRef-acme, whose terms are not known here")
        .endsWith(": weights");
  }

  @Test
  void anUnknownLicenceNamesTheTextThatTheCheckNames() {
    Outcome outcome =
        new Outcome(
            Fingerprint.of("o", "one-clear-licence"),
            "one-clear-licence",
            Area.LICENCE,
            OutcomeValue.UNKNOWN,
            Severity.HIGH,
            "A reason.",
            List.of(),
            "Read LICENSE-MODEL");

    Judgement judgement =
        judge(
            List.of(component("code", ComponentRole.CODE, null)),
            Set.of("code"),
            List.of(ruling("code", RulingValue.UNCLEAR)),
            outcome);

    assertThat(judgement.conditions())
        .singleElement()
        .extracting(Condition::text)
        .asString()
        .contains("Read LICENSE-MODEL");
  }

  @Test
  void theTextThatACheckNamesForAnotherPartOfAStackIsNotNamed() {
    Outcome other =
        new Outcome(
            Fingerprint.of("o", "one-clear-licence", "other"),
            "one-clear-licence",
            Area.LICENCE,
            OutcomeValue.UNKNOWN,
            Severity.HIGH,
            "other: A reason.",
            List.of(),
            "Read LICENSE-MODEL");

    assertThat(
            judge(
                    List.of(component("part", ComponentRole.CODE, null)),
                    Set.of("part"),
                    List.of(ruling("part", RulingValue.UNCLEAR)),
                    other)
                .conditions())
        .singleElement()
        .extracting(Condition::text)
        .asString()
        .doesNotContain("LICENSE-MODEL");
  }

  @Test
  void aCheckThatTwoPartsOfAStackFailIsTwoConditions() {
    List<Condition> conditions =
        judge(
                List.of(CODE),
                Set.of("code"),
                List.of(ruling("code", RulingValue.PERMITTED)),
                failed("one"),
                failed("other"))
            .conditions();

    assertThat(conditions).hasSize(2).extracting(Condition::id).doesNotHaveDuplicates();
  }

  private static Outcome failed(String part) {
    return new Outcome(
        Fingerprint.of("o", "some-check", part),
        "some-check",
        Area.SECURITY,
        OutcomeValue.FAIL,
        Severity.HIGH,
        part + ": A reason.",
        List.of(),
        "do this");
  }

  @Test
  void knownTermsThatAreUnclearAskForNoReading() {
    Judgement judgement =
        judge(
            List.of(component("code", ComponentRole.CODE, "MIT")),
            Set.of("code"),
            List.of(ruling("code", RulingValue.UNCLEAR)));

    assertThat(judgement.conditions()).isEmpty();
  }

  @Test
  void aCheckThatTellsWhatTheRulingsSayIsNoConditionBesideThem() {
    Outcome told =
        new Outcome(
            Fingerprint.of("o", "licence-fits-use"),
            "licence-fits-use",
            Area.LICENCE,
            OutcomeValue.FAIL,
            Severity.HIGH,
            "No by MIT §1.",
            List.of(),
            null);

    assertThat(
            judge(
                    List.of(CODE),
                    Set.of("code"),
                    List.of(ruling("code", RulingValue.PROHIBITED)),
                    told)
                .conditions())
        .isEmpty();
  }
}
