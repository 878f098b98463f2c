// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a project's versions are counted. */
public enum VersionScheme {
  /** Two or more numbers that tell how much changed. */
  SEMANTIC,
  /** Numbers that begin with the year of the release. */
  CALENDAR,
  /** One running number. */
  COUNTED,
  /** None of these for at least three quarters of the releases, or no release. */
  OTHER;

  private static final int LOOKED_AT = 20;
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:[._-](\\d{1,9}))?.*");

  /** The scheme of the newest releases, which come by date. */
  static VersionScheme of(List<Release> releases) {
    List<Release> newest =
        releases.subList(Math.max(0, releases.size() - LOOKED_AT), releases.size());
    Map<VersionScheme, Integer> votes = new EnumMap<>(VersionScheme.class);
    newest.forEach(release -> votes.merge(of(release), 1, Integer::sum));
    if (votes.isEmpty()) {
      return OTHER;
    }
    Map.Entry<VersionScheme, Integer> most =
        Collections.max(votes.entrySet(), Map.Entry.comparingByValue());
    return most.getValue() * 4 >= newest.size() * 3 ? most.getKey() : OTHER;
  }

  private static VersionScheme of(Release release) {
    Matcher matcher = NUMBERS.matcher(release.version());
    if (!matcher.matches()) {
      return OTHER;
    }
    int year = release.date().atOffset(ZoneOffset.UTC).getYear();
    String first = matcher.group(1);
    boolean several = matcher.group(2) != null;
    if (startsWithYear(first, year) || (several && isShortYear(first, year))) {
      return CALENDAR;
    }
    return several ? SEMANTIC : COUNTED;
  }

  private static boolean startsWithYear(String number, int year) {
    return (number.length() == 4 || number.length() >= 6)
        && (number.startsWith(String.valueOf(year)) || number.startsWith(String.valueOf(year + 1)));
  }

  /** {@code 24.10} in 2024; that most of twenty versions follow the years is no chance. */
  private static boolean isShortYear(String number, int year) {
    return number.length() == 2 && Integer.parseInt(number) == year % 100;
  }
}
