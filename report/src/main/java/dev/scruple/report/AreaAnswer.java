// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Severity;
import java.util.List;

/** What the answers of one area of the checklist say together, weighed by severity first. */
public enum AreaAnswer {
  /** All that was asked is answered well. */
  GOOD("+", "good", Tone.GOOD),
  /** What speaks against weighs little, and more speaks for. */
  MOSTLY("+", "mostly", Tone.GOOD),
  /** All that was answered is answered well, but not all was answered. */
  PARTLY("?", "partly", Tone.OPEN),
  /** Some of it weighs, and is answered poorly. */
  MIXED("~", "mixed", Tone.MIXED),
  /** A failure weighs high, or all that was answered failed, and not only little things. */
  BAD("-", "bad", Tone.BAD),
  /** Nothing was answered. */
  UNKNOWN("?", "unknown", Tone.OPEN),
  /** Nothing was to be asked. */
  NOT_ASKED(" ", "n/a", Tone.FAINT);

  private final String sign;
  private final String word;
  private final Tone tone;

  AreaAnswer(String sign, String word, Tone tone) {
    this.sign = sign;
    this.word = word;
    this.tone = tone;
  }

  /** The answer of an area with these outcomes. */
  static AreaAnswer of(List<Outcome> outcomes) {
    List<Outcome> asked =
        outcomes.stream().filter(o -> o.value() != OutcomeValue.NOT_APPLICABLE).toList();
    List<Outcome> answered = asked.stream().filter(o -> o.value() != OutcomeValue.UNKNOWN).toList();
    if (asked.isEmpty()) {
      return NOT_ASKED;
    }
    if (answered.isEmpty()) {
      return UNKNOWN;
    }
    List<Outcome> against = answered.stream().filter(o -> o.value() != OutcomeValue.PASS).toList();
    if (against.isEmpty()) {
      return answered.size() == asked.size() ? GOOD : PARTLY;
    }
    boolean little = against.stream().allMatch(o -> o.severity() == Severity.LOW);
    boolean allFailed = answered.stream().allMatch(o -> o.value() == OutcomeValue.FAIL);
    if (against.stream().anyMatch(AreaAnswer::isGrave) || (allFailed && !little)) {
      return BAD;
    }
    return little && against.size() * 2 < answered.size() ? MOSTLY : MIXED;
  }

  private static boolean isGrave(Outcome outcome) {
    return outcome.value() == OutcomeValue.FAIL && outcome.severity().compareTo(Severity.HIGH) >= 0;
  }

  /** The answer in a word: {@code good}. */
  public String word() {
    return word;
  }

  /** A sign that helps the eye: {@code +}. */
  public String sign() {
    return sign;
  }

  /** Sign and word. */
  String words() {
    return sign + " " + word;
  }

  Tone tone() {
    return tone;
  }
}
