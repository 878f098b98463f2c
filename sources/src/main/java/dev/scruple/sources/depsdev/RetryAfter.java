// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} of RFC 9110, section 10.2.3: seconds, or a date. */
final class RetryAfter {
  /** Nobody waits longer at a terminal. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private RetryAfter() {}

  /** How long to wait, at most {@link #LONGEST}; empty where the words say nothing. */
  static Optional<Duration> read(String header, Instant now) {
    String words = header.strip();
    if (words.matches("[0-9]{1,9}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(words))));
    }
    try {
      Instant then = ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(Duration.between(now, then)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
