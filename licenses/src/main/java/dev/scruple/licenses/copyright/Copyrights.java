// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Copyright lines of many files as one list. */
public final class Copyrights {
  private Copyrights() {}

  /**
   * One line a holder, with the years of all of theirs; sorted by holder, letter case, dots and
   * commas apart. The order of what is joined makes no difference.
   */
  public static List<Copyright> joined(Collection<Copyright> copyrights) {
    Map<String, List<Copyright>> byHolder = new TreeMap<>();
    for (Copyright each : copyrights) {
      byHolder.computeIfAbsent(key(each.holder()), k -> new ArrayList<>()).add(each);
    }
    return byHolder.values().stream().map(Copyrights::join).toList();
  }

  private static Copyright join(List<Copyright> same) {
    String holder =
        same.stream()
            .map(Copyright::holder)
            .min(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .orElse("");
    boolean reserved = same.stream().anyMatch(Copyright::reserved);
    int line = same.stream().mapToInt(Copyright::line).min().orElse(1);
    String years =
        Years.joined(same.stream().map(each -> Years.of(each.years())).toList()).toString();
    return Copyright.of(years, holder, reserved, line);
  }

  private static String key(String holder) {
    return holder
        .toLowerCase(Locale.ROOT)
        .replaceAll("[.,;:'\"’]", "")
        .replaceAll("\\s+", " ")
        .replaceFirst("^the ", "")
        .strip();
  }
}
