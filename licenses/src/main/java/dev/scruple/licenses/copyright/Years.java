// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import java.util.BitSet;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years of a copyright line, as a set: {@code 2019, 2021-2023, 2025-present}. */
final class Years {
  private static final int FIRST = 1900;
  private static final int LAST = 2099;

  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String RANGE =
      YEAR + "(?:\\s?(?:--?|–|—|‒|to)\\s?(?:" + YEAR + "|\\d\\d|present|now|today|current)\\b)?";

  /** One range at least, and more behind commas, semicolons, slashes, «and» or spaces. */
  static final Pattern LIST =
      Pattern.compile(
          RANGE + "(?![\\d.-]*\\d)(?:\\s?(?:,|;|/|&|\\band\\b)?\\s?" + RANGE + "(?!\\d))*+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ONE =
      Pattern.compile(
          "(" + YEAR + ")(?:\\s?(?:--?|–|—|‒|to)\\s?(" + YEAR + "|\\d\\d|[a-z]+))?",
          Pattern.CASE_INSENSITIVE);

  private final BitSet years = new BitSet();
  private int openFrom = -1;

  private Years() {}

  /** The years of a text that {@link #LIST} matched; of nothing, none. */
  static Years of(String text) {
    Years years = new Years();
    Matcher one = ONE.matcher(text);
    while (one.find()) {
      years.add(Integer.parseInt(one.group(1)), one.group(2));
    }
    return years;
  }

  /** All years of several. */
  static Years joined(Collection<Years> all) {
    Years joined = new Years();
    for (Years each : all) {
      joined.years.or(each.years);
      if (each.openFrom >= 0) {
        joined.openFrom =
            joined.openFrom < 0 ? each.openFrom : Math.min(joined.openFrom, each.openFrom);
      }
    }
    return joined;
  }

  private void add(int from, @Nullable String to) {
    if (to == null) {
      set(from, from);
    } else if (Character.isDigit(to.charAt(0))) {
      int year = Integer.parseInt(to) + (to.length() == 2 ? from / 100 * 100 : 0);
      set(from, to.length() == 2 ? Math.max(from, year) : year);
    } else {
      openFrom = openFrom < 0 ? from : Math.min(openFrom, from);
    }
  }

  private void set(int from, int to) {
    if (to < from) {
      years.set(from - FIRST);
      years.set(Math.clamp(to, FIRST, LAST) - FIRST);
    } else {
      years.set(from - FIRST, to - FIRST + 1);
    }
  }

  boolean isEmpty() {
    return years.isEmpty() && openFrom < 0;
  }

  /** Ranges joined, in order. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    BitSet closed = (BitSet) years.clone();
    int open = openFrom;
    if (open >= 0) {
      while (open - 1 >= FIRST && closed.get(open - 1 - FIRST)) {
        open--;
      }
      closed.clear(open - FIRST, LAST - FIRST + 1);
    }
    for (int from = closed.nextSetBit(0); from >= 0; ) {
      int end = closed.nextClearBit(from);
      append(text, from + FIRST + (end - from > 1 ? "-" + (end - 1 + FIRST) : ""));
      from = closed.nextSetBit(end);
    }
    if (open >= 0) {
      append(text, open + "-present");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String range) {
    text.append(text.isEmpty() ? "" : ", ").append(range);
  }
}
