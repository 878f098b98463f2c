// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Action;
import dev.scruple.model.Duty;
import dev.scruple.model.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a licence's file may say beside plain rules. */
class TermsReaderTest {
  private static final String HEAD =
      """
      id: X
      name: X
      version: "1"
      read: 2026-11-23
      source: here
      instruments:
        - {kind: licence, name: X, read: 2026-11-23}
      """;

  private static final TermsReader.Lookup OTHERS =
      new TermsReader.Lookup() {
        @Override
        public @Nullable LicenseTerms find(String id) {
          return Terms.builtIn().find(id).orElse(null);
        }

        @Override
        public Map<String, Question> questions() {
          return Map.of(
              "is-it-open",
              new Question(
                  "is-it-open",
                  "Is it?",
                  List.of(
                      new Reading("It is.", Effect.PERMIT, "some"),
                      new Reading("It is not.", Effect.PROHIBIT, "others"))));
        }
      };

  private static LicenseTerms read(String text) throws InvalidTermsException {
    return new TermsReader("x.yaml", OTHERS).read((HEAD + text).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void rulesOfAnotherLicenceAreRenumberedAndLeftOut() throws Exception {
    LicenseTerms terms =
        read("rules-of: BSD-3-Clause\nclauses: {\"1\": \"A\", \"2\": \"B\"}\nwithout: [\"3\"]\n");

    assertThat(terms.rules()).isNotEmpty();
    assertThat(terms.rules().stream().flatMap(rule -> rule.clauses().stream()))
        .contains("A", "B")
        .doesNotContain("1", "2", "3");
    assertThat(terms.rules().stream().flatMap(rule -> rule.duties().stream()))
        .doesNotContain(Duty.NO_ENDORSEMENT);
  }

  @Test
  void aClauseThatTheOtherLicenceLacksIsRefused() {
    assertThatThrownBy(() -> read("rules-of: MIT\nclauses: {\"77\": \"1\"}\n"))
        .hasMessageContaining("77");
    assertThatThrownBy(() -> read("rules-of: MIT\nwithout: [\"77\"]\n"))
        .hasMessageContaining("MIT cites no clause 77");
    assertThatThrownBy(() -> read("clauses: {\"1\": \"2\"}\nrules: []\n"))
        .hasMessageContaining("clauses needs rules-of");
  }

  @Test
  void anotherTextMayAskForADutyInItsOwnWords() {
    assertThat(Terms.builtIn().words("llama3.2", "1.b.iii", Duty.NOTICE_FILE))
        .get()
        .asString()
        .contains("«Llama 3.2 is licensed under");
    assertThat(Terms.builtIn().words("llama3.1", "1.b.iii", Duty.NOTICE_FILE))
        .get()
        .asString()
        .contains("«Llama 3.1 is licensed under");
    assertThatThrownBy(() -> read("words: {notice-file: Put it there}\nrules: []\n"))
        .hasMessageContaining("words needs rules-of");
  }

  @Test
  void theRestIsWhatNoOtherRuleSpeaksOf() throws Exception {
    LicenseTerms terms =
        read(
            """
            rules:
              - {subjects: outputs, actions: rest, effect: silent, clause: 9, meaning: Nothing is said.}
              - {subjects: outputs, actions: [run, sell], effect: permit, clause: 1, meaning: Granted.}
            """);

    assertThat(terms.rules(Subject.OUTPUTS, Action.RUN)).hasSize(1);
    assertThat(terms.rules(Subject.OUTPUTS, Action.SELL)).hasSize(1);
    assertThat(terms.rules(Subject.OUTPUTS, Action.REDISTRIBUTE).getFirst().effect())
        .isEqualTo(Effect.SILENT);
    assertThat(terms.rules(Subject.OUTPUTS, Action.FINE_TUNE)).isEmpty();
  }

  @Test
  void aQuestionBringsItsReadings() throws Exception {
    String rule =
        "rules:\n  - {subjects: data, actions: train-on, effect: unsettled, clause: 1,"
            + " meaning: Open., question: ";
    assertThat(read(rule + "is-it-open}\n").rules().getFirst().readings())
        .extracting(Reading::effect)
        .containsExactly(Effect.PERMIT, Effect.PROHIBIT);
    assertThatThrownBy(() -> read(rule + "is-it-opne}\n"))
        .hasMessageContaining("did you mean «is-it-open»?");
  }

  @Test
  void dutiesOfSourceSayHowFarTheyReach() throws Exception {
    String rule =
        "rules:\n  - {subjects: code, actions: run, effect: permit, clause: 1, meaning: A.";
    LicenseTerms terms = read(rule + ", duties: disclose-source, reach: network}\n");
    assertThat(terms.rules().getFirst().reach()).isEqualTo(Reach.NETWORK);
    assertThatThrownBy(() -> read(rule + ", duties: disclose-source}\n"))
        .hasMessageContaining("reach");
    assertThatThrownBy(() -> read(rule + ", duties: attribution, reach: file}\n"))
        .hasMessageContaining("reach");
  }

  @Test
  void onlyMakingSaysWhatIsMade() throws Exception {
    String rule =
        "rules:\n  - {subjects: weights, effect: permit, clause: 1, meaning: A., actions: ";
    assertThat(read(rule + "distil, makes: derivative}\n").rules().getFirst().makes())
        .isEqualTo(Makes.DERIVATIVE);
    assertThatThrownBy(() -> read(rule + "run, makes: derivative}\n"))
        .hasMessageContaining("only a permission to make something");
  }

  @Test
  void anExceptionSaysWhatItLifts() throws Exception {
    LicenseTerms terms =
        read("kind: exception\nlifts:\n  - {actions: link, clause: 1, meaning: Free to link.}\n");
    assertThat(terms.isException()).isTrue();
    assertThat(terms.lifts().getFirst().actions()).containsExactly(Action.LINK);
    assertThatThrownBy(() -> read("kind: exception\nrules: []\n")).hasMessageContaining("lifts");
  }

  @Test
  void whatIsAcceptedIsADutyOrATopic() throws Exception {
    String rules = "rules-of: MIT\naccepts: ";
    assertThat(read(rules + "[attribution, patent-grant]\n").accepts())
        .containsExactlyInAnyOrder("attribution", "patent-grant");
    assertThatThrownBy(() -> read(rules + "[atribution]\n"))
        .hasMessageContaining("did you mean «attribution»?");
  }

  @Test
  void everySharedQuestionHasBothReadings() {
    assertThat(Terms.builtIn().questions()).hasSizeGreaterThanOrEqualTo(8);
    for (Question question : Terms.builtIn().questions()) {
      assertThat(question.asks()).endsWith("?");
      assertThat(question.readings().getFirst().effect()).isEqualTo(Effect.PERMIT);
      assertThat(question.readings().getLast().effect()).isEqualTo(Effect.PROHIBIT);
    }
  }
}
