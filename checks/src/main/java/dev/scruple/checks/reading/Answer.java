// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.Checks;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check. A reason is one plain sentence; a next step is a command or an act, and
 * every answer that leaves something to do has one.
 */
public final class Answer {
  private Answer() {}

  /** What the check's id says holds. */
  public static Outcome pass(Check check, String reason, List<Evidence> evidence) {
    return answer(check, OutcomeValue.PASS, reason, null, evidence);
  }

  /** It holds in part, or wants a person's look. */
  public static Outcome warn(Check check, String reason, String next, List<Evidence> evidence) {
    return answer(check, OutcomeValue.WARN, reason, next, evidence);
  }

  /** It does not hold. */
  public static Outcome fail(Check check, String reason, String next, List<Evidence> evidence) {
    return answer(check, OutcomeValue.FAIL, reason, next, evidence);
  }

  /** What would answer was not examined; {@code next} closes the gap. */
  public static Outcome unknown(Check check, String reason, String next) {
    return answer(check, OutcomeValue.UNKNOWN, reason, next, List.of());
  }

  /** As {@link #unknown(Check, String, String)}, with what was seen so far. */
  public static Outcome unknown(Check check, String reason, String next, List<Evidence> evidence) {
    return answer(check, OutcomeValue.UNKNOWN, reason, next, evidence);
  }

  /** The target is not of the kind that the question is about. */
  public static Outcome notApplicable(Check check, String reason) {
    return answer(check, OutcomeValue.NOT_APPLICABLE, reason, null, List.of());
  }

  private static Outcome answer(
      Check check,
      OutcomeValue value,
      String reason,
      @Nullable String next,
      List<Evidence> evidence) {
    CheckInfo info = Checks.info(check);
    return new Outcome(
        Fingerprint.of("o", info.id()),
        info.id(),
        info.area(),
        value,
        info.severity(),
        reason,
        evidence.stream().map(Evidence::id).distinct().sorted().toList(),
        next);
  }
}
