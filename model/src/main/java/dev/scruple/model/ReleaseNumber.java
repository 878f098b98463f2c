// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a release as people write it: {@code 1.2.3}, {@code v2.0rc1}, {@code 2024.5},
 * {@code 20240930}, {@code 2024-09-30}. Ordered by its figures; missing ones count as zero, and a
 * pre-release stands before its release, so that {@code 1.2} and {@code 1.2.0} are in the same
 * place. It is no full implementation of any ecosystem's rules.
 *
 * @param figures at least one
 */
public record ReleaseNumber(List<Integer> figures, boolean preRelease)
    implements Comparable<ReleaseNumber> {
  private static final int LONGEST = 200;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.])(\\d{4}-\\d{2}-\\d{2}|\\d{1,8}(?:[._]\\d{1,8}){0,4})(?![\\d])"
              + "([-._+]?(?:alpha|beta|preview|pre|dev|snapshot|rc|cr|a|b|c|m)(?![a-z])[-._]?\\d{0,8})?",
          Pattern.CASE_INSENSITIVE);

  public ReleaseNumber {
    figures = List.copyOf(figures);
  }

  /** The first number in words such as a tag or a heading; empty where there is none. */
  public static Optional<ReleaseNumber> in(String words) {
    Matcher matcher = NUMBER.matcher(words.substring(0, Math.min(words.length(), LONGEST)));
    if (!matcher.find()) {
      return Optional.empty();
    }
    List<Integer> figures = new ArrayList<>();
    for (String figure : matcher.group(1).split("[._-]", -1)) {
      figures.add(Integer.parseInt(figure));
    }
    return Optional.of(new ReleaseNumber(figures, matcher.group(2) != null));
  }

  /** Whether the first two figures are the same. */
  public boolean sameSeries(ReleaseNumber other) {
    return figure(0) == other.figure(0) && figure(1) == other.figure(1);
  }

  private int figure(int index) {
    return index < figures.size() ? figures.get(index) : 0;
  }

  @Override
  public int compareTo(ReleaseNumber other) {
    for (int i = 0; i < Math.max(figures.size(), other.figures.size()); i++) {
      int order = Integer.compare(figure(i), other.figure(i));
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(other.preRelease, preRelease);
  }
}
