// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.VerdictValue;
import java.util.Arrays;
import java.util.Locale;

/** The verdicts that make {@code evaluate} end with 1. */
enum FailOn {
  NO_GO,
  CONDITIONS,
  UNKNOWN,
  NEVER;

  static FailOn of(String word) throws UsageException {
    return Arrays.stream(values())
        .filter(level -> level.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--fail-on: no level is called \""
                        + word
                        + "\"; say no-go, conditions, unknown or never"));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isReached(VerdictValue verdict) {
    return switch (this) {
      case NO_GO -> verdict == VerdictValue.NO_GO;
      case CONDITIONS ->
          verdict == VerdictValue.NO_GO || verdict == VerdictValue.GO_WITH_CONDITIONS;
      case UNKNOWN -> verdict == VerdictValue.NO_GO || verdict == VerdictValue.CANNOT_TELL;
      case NEVER -> false;
    };
  }
}
