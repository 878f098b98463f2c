// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Figures, dates and the target's own words as a reason shows them. */
public final class Phrase {
  private static final int LONGEST = 80;
  private static final int SHOWN = 3;
  private static final double DAYS_OF_A_MONTH = 365.25 / 12;
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Phrase() {}

  /** {@code 1 file}, {@code 1,514 files}. */
  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  /** {@code 1 person}, {@code 47 people}. */
  public static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  /** A share from 0 to 1 as a whole percentage. */
  public static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** {@code 9 Nov 2026}, in UTC. */
  public static String date(Instant instant) {
    return DATE.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** Whole days from one instant to a later one; 0 where it is not later. */
  public static long days(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toDays());
  }

  /**
   * How long ago something was, in what has passed whole by the calendar of UTC: days up to three
   * months, then months up to three years, then years.
   */
  public static String age(Instant then, Instant now) {
    LocalDate day = LocalDate.ofInstant(then, ZoneOffset.UTC);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    long months = ChronoUnit.MONTHS.between(day, today);
    if (months < 3) {
      long days = days(then, now);
      return days == 0 ? "less than a day" : count(days, "day");
    }
    return months < 3 * MONTHS_OF_A_YEAR
        ? count(months, "month")
        : count(months / MONTHS_OF_A_YEAR, "year");
  }

  /** A length of time: days up to 90, months up to 36, then years, rounded as asked. */
  public static String span(long days, RoundingMode rounding) {
    if (days < 90) {
      return count(days, "day");
    }
    BigDecimal months =
        BigDecimal.valueOf(days).divide(BigDecimal.valueOf(DAYS_OF_A_MONTH), 0, rounding);
    return months.intValue() < 3 * MONTHS_OF_A_YEAR
        ? count(months.intValue(), "month")
        : count(
            BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(DAYS_OF_A_MONTH * MONTHS_OF_A_YEAR), 0, rounding)
                .intValue(),
            "year");
  }

  /** The target's own words, on one line and no longer than 80 characters. */
  public static String quoted(String words) {
    String line =
        words
            .codePoints()
            .limit(4L * LONGEST)
            .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .replaceAll(" +", " ")
            .strip();
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** {@code a, b and c}; of more than three, the first three and how many more there are. */
  public static String list(Collection<String> items) {
    List<String> words = items.stream().distinct().map(Phrase::quoted).toList();
    if (words.size() > SHOWN) {
      return String.join(", ", words.subList(0, SHOWN))
          + " and "
          + (words.size() - SHOWN)
          + " more";
    }
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
