// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Dossier;
import dev.scruple.model.Duty;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.How;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Subject;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Use;
import dev.scruple.model.Verdict;
import dev.scruple.model.VerdictValue;
import dev.scruple.model.derivation.Answer;
import dev.scruple.model.derivation.Derivation;
import dev.scruple.model.derivation.Hearing;
import dev.scruple.model.derivation.Standing;
import dev.scruple.model.derivation.Step;
import dev.scruple.model.derivation.Weighed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasoningTest {
  private static final Answer NO =
      answer(RulingValue.PROHIBITED, List.of(), List.of(new Citation("GPL-3.0-only", "5(c)")));
  private static final Answer YES =
      answer(RulingValue.PERMITTED, List.of(Duty.LICENSE_COPY), List.of(new Citation("MIT", "2")));

  private static Answer answer(RulingValue value, List<Duty> duties, List<Citation> citations) {
    return new Answer(value, duties, List.of(), List.of(), citations);
  }

  private static Component component(String id, ComponentRole role, @Nullable String license) {
    return new Component(id, role, id, null, List.of(), license, null, license);
  }

  private static Ruling ruling(
      String component, Action action, RulingValue value, String reason, String... via) {
    return new Ruling(
        Fingerprint.of("r", component, action.word()),
        component,
        action,
        value,
        List.of(),
        List.of(),
        reason.isEmpty() ? List.of() : List.of(reason),
        List.of(new Citation("GPL-3.0-only", "5(c)")),
        List.of(via));
  }

  private static Dossier dossier(VerdictValue value, List<Ruling> rulings) {
    return new Dossier(
        Dossier.SCHEMA,
        "0.1.0",
        Instant.parse("2026-11-12T08:30:00Z"),
        new TargetDescription("sample", TargetKind.STACK, null, null),
        List.of(),
        null,
        new Use(
            "product",
            List.of(Action.RUN, Action.REDISTRIBUTE, Action.SELL),
            Circumstances.UNKNOWN),
        new Verdict(value, rulings.stream().map(Ruling::id).sorted().toList()),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            component("app", ComponentRole.CODE, "MIT"),
            component("data", ComponentRole.DATASET, "O-UDA-1.0"),
            component("lib", ComponentRole.CODE, "GPL-3.0-only"),
            component("model", ComponentRole.WEIGHTS, null)),
        List.of(),
        rulings,
        List.of(),
        List.of());
  }

  private static Weighed rule(
      Weighed.Effect effect,
      Standing standing,
      @Nullable String condition,
      Weighed.Turn turn,
      Duty... duties) {
    boolean open = standing == Standing.OPEN || standing == Standing.PASSED_OVER;
    return new Weighed(
        List.of("4(a)", "5"),
        effect,
        "What the clause means, told in a sentence that is long enough to need two lines.",
        condition,
        standing,
        open ? List.of("form", "fields") : List.of(),
        List.of(duties),
        effect == Weighed.Effect.UNSETTLED ? List.of("It may.", "It may not.") : List.of(),
        turn);
  }

  private static Hearing license(String id, Answer answer, Weighed... rules) {
    return new Hearing.OfLicense(id, List.of(rules), answer);
  }

  /** Every kind of step, hearing and standing once. */
  private static Derivation derivation(Ruling ruling) {
    Step.Asked asked = new Step.Asked(Action.SELL, false, Subject.CODE, Action.SELL);
    Hearing choice =
        new Hearing.Choice(
            "GPL-3.0-only OR MIT",
            false,
            List.of(
                license("GPL-3.0-only", NO),
                license(
                    "MIT",
                    YES,
                    rule(
                        Weighed.Effect.PERMITS,
                        Standing.HOLDS,
                        null,
                        Weighed.Turn.AS_WRITTEN,
                        Duty.LICENSE_COPY),
                    rule(
                        Weighed.Effect.PROHIBITS,
                        Standing.FAILS,
                        "commercial is true",
                        Weighed.Turn.AS_WRITTEN))),
            1,
            YES);
    Hearing excepted =
        new Hearing.Together(
            "GPL-3.0-only WITH Some-exception",
            List.of(
                new Hearing.Lifted(
                    "Some-exception",
                    List.of("1"),
                    "Linking is free.",
                    "distribution is true",
                    Standing.OPEN,
                    List.of("distribution"))),
            List.of(
                license(
                    "GPL-3.0-only",
                    NO,
                    rule(Weighed.Effect.PROHIBITS, Standing.LIFTED, null, Weighed.Turn.AS_WRITTEN),
                    rule(Weighed.Effect.PERMITS, Standing.HOLDS, null, Weighed.Turn.LIGHTENED),
                    rule(Weighed.Effect.PROHIBITS, Standing.HOLDS, null, Weighed.Turn.BARRED),
                    rule(
                        Weighed.Effect.UNSETTLED,
                        Standing.OPEN,
                        "form is binary",
                        Weighed.Turn.AS_WRITTEN),
                    rule(
                        Weighed.Effect.PROHIBITS,
                        Standing.PASSED_OVER,
                        "fields name military",
                        Weighed.Turn.AS_WRITTEN),
                    rule(Weighed.Effect.SILENT, Standing.HOLDS, null, Weighed.Turn.READ))),
            NO);
    Step.Hop links = new Step.Hop("app", How.LINKS, "lib", Action.LINK, false, null, null, null);
    Step.Hop tuned =
        new Step.Hop(
            "app",
            How.FINE_TUNE,
            "model",
            Action.SELL,
            true,
            Action.FINE_TUNE,
            "undefined",
            "model-trained-on-outputs-adapted");
    return new Derivation(
        ruling,
        List.of(
            new Step.Inquiry(
                "app",
                "GPL-3.0-only OR MIT",
                asked,
                List.of(),
                0,
                List.of(),
                Step.Share.ALL,
                choice,
                null,
                YES,
                true),
            new Step.Inquiry(
                "lib",
                "GPL-3.0-only WITH Some-exception",
                new Step.Asked(Action.FINE_TUNE, false, Subject.CODE, Action.RUN),
                List.of(links),
                2,
                List.of("distribution is true"),
                Step.Share.JOINING,
                excepted,
                null,
                NO,
                true),
            new Step.Inquiry(
                "model",
                null,
                new Step.Asked(Action.SELL, true, Subject.OUTPUTS, Action.SELL),
                List.of(tuned),
                0,
                List.of(),
                Step.Share.ALL,
                new Hearing.Unheard(
                    "",
                    new Answer(
                        RulingValue.UNCLEAR,
                        List.of(),
                        List.of(),
                        List.of("The licence is not known."),
                        List.of())),
                new Step.Doubt(
                    "Does it reach so far?",
                    List.of("It doesn't.", "It does."),
                    ReadingChoice.CAUTIOUS),
                answer(RulingValue.UNCLEAR, List.of(), List.of()),
                false),
            new Step.Unreached("app", How.TRAINED_ON, "data", Action.TRAIN_ON),
            new Step.Collision(
                List.of("app", "lib"),
                "No licence of the result satisfies all parts.",
                List.of(new Citation("GPL-3.0-only", "5(c)")))));
  }

  private static String explained(int width, Derivation derivation, Ruling ruling) {
    return new Explanation(dossier(VerdictValue.NO_GO, List.of(ruling)), each -> derivation)
        .of(ruling.id(), new TerminalOptions(width, false, StandardCharsets.UTF_8, Detail.NORMAL))
        .orElseThrow();
  }

  @Test
  void tellsEveryKindOfStep() throws IOException {
    Ruling ruling = ruling("app", Action.SELL, RulingValue.PROHIBITED, "", "app", "lib");
    for (int width : List.of(80, 120)) {
      String text = explained(width, derivation(ruling), ruling);

      assertThat(text.lines())
          .allSatisfy(
              line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
      Golden.holds(
          Golden.file("derivation-" + width + ".txt"), text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void saysWhereThisVersionAnswersOtherwise() {
    Ruling then = ruling("app", Action.SELL, RulingValue.UNCLEAR, "");
    Ruling now = ruling("app", Action.SELL, RulingValue.PROHIBITED, "", "app", "lib");

    assertThat(explained(120, derivation(now), then)).contains("came to another answer");
    assertThat(explained(120, derivation(now), now)).doesNotContain("another answer");
  }

  private static String report(VerdictValue value, Ruling... rulings) {
    return new TerminalReport(
            new TerminalOptions(120, false, StandardCharsets.UTF_8, Detail.NORMAL))
        .text(dossier(value, List.of(rulings)));
  }

  @Test
  void tellsAConflictOnceWithItsLongestWay() {
    String report =
        report(
            VerdictValue.NO_GO,
            ruling("lib", Action.SELL, RulingValue.PROHIBITED, ""),
            ruling("model", Action.SELL, RulingValue.PROHIBITED, "", "model", "lib"),
            ruling("app", Action.REDISTRIBUTE, RulingValue.PROHIBITED, "", "app", "model", "lib"),
            ruling("app", Action.SELL, RulingValue.PROHIBITED, "", "app", "model", "lib"));

    assertThat(report)
        .contains("What stands against it")
        .containsOnlyOnce(
            "no  app → model → lib: GPL-3.0-only §5(c): you may not pass copies on or sell it")
        .doesNotContain("no  model → lib")
        .doesNotContain("no  lib:");
  }

  @Test
  void tellsWhyLicencesCollide() {
    assertThat(
            report(
                VerdictValue.NO_GO,
                ruling("app", Action.SELL, RulingValue.PROHIBITED, "They collide.", "app", "lib")))
        .contains("no  app → lib: GPL-3.0-only §5(c)", "They collide.");
  }

  @Test
  void namesNoClauseOfOthersForALicenceThatIsNotKnown() {
    assertThat(
            report(
                VerdictValue.CANNOT_TELL,
                ruling(
                    "app",
                    Action.SELL,
                    RulingValue.UNCLEAR,
                    "The licence is not known.",
                    "app",
                    "model")))
        .contains(
            "What leaves it open",
            "?   app → model: licence not known: open whether you may sell it");
  }

  @Test
  void whatIsOpenForTheSameReasonIsSaidOnce() {
    assertThat(
            report(
                VerdictValue.CANNOT_TELL,
                ruling("ears", Action.SELL, RulingValue.UNCLEAR, "The licence is not known."),
                ruling("eyes", Action.SELL, RulingValue.UNCLEAR, "The licence is not known.")))
        .contains("?   ears; eyes: licence not known: open whether you may sell it")
        .containsOnlyOnce("The licence is not known.");
  }

  @Test
  void hasNoSuchSectionForAGo() {
    assertThat(report(VerdictValue.GO, ruling("lib", Action.RUN, RulingValue.PERMITTED, "")))
        .doesNotContain("What stands against it", "What leaves it open");
  }
}
