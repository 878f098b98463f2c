// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.activity;

import dev.scruple.checks.Case;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryState;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Work over 3, 12 and 36 months, each beside the window before, in words. */
final class Trend {
  private static final int YEARS = 3;
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int STEADY_MONTHS = 2;

  private Trend() {}

  /** Begins with a semicolon; empty where nothing was counted. */
  static String words(Case target) {
    List<HistoryFact.Work> windows =
        target.facts(HistoryFact.Work.class).stream()
            .sorted(Comparator.comparingInt(HistoryFact.Work::months))
            .toList();
    if (windows.isEmpty()) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    for (HistoryFact.Work work : windows) {
      words.append(words.isEmpty() ? "; in " : ", in ").append(work.months()).append(" months ");
      words.append(window(work));
    }
    return words + (isWhole(target) ? "" : ", as far as the history reaches");
  }

  private static String window(HistoryFact.Work work) {
    String now =
        work.commits() == 0
            ? "none"
            : Phrase.count(work.commits(), "commit")
                + " by "
                + Phrase.count(work.people(), "person", "people");
    if (!work.comparable() || (work.commits() == 0 && work.commitsBefore() == 0)) {
      return now;
    }
    String way =
        work.commits() == work.commitsBefore()
            ? "as many as"
            : work.commits() > work.commitsBefore() ? "up from" : "down from";
    return now
        + " ("
        + way
        + String.format(Locale.ROOT, " %,d by %,d", work.commitsBefore(), work.peopleBefore())
        + ")";
  }

  /** Whether each of the last three years has work in at least two months. */
  static boolean isSteady(Case target) {
    YearMonth end = YearMonth.from(target.asOf().atOffset(ZoneOffset.UTC));
    int[] active = new int[YEARS];
    for (HistoryFact.Months months : target.facts(HistoryFact.Months.class)) {
      for (HistoryFact.MonthOfWork month : months.months()) {
        for (int year = 0; year < YEARS; year++) {
          String from = end.minusMonths(MONTHS_OF_A_YEAR * (year + 1L)).toString();
          String to = end.minusMonths(MONTHS_OF_A_YEAR * (long) year).toString();
          boolean inYear = month.month().compareTo(from) > 0 && month.month().compareTo(to) <= 0;
          active[year] += inYear && month.commits() > 0 ? 1 : 0;
        }
      }
    }
    for (int months : active) {
      if (months < STEADY_MONTHS) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(Case target) {
    return target.facts(Fact.Activity.class).stream()
        .allMatch(activity -> activity.state() == HistoryState.COMPLETE);
  }
}
