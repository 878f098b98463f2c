// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.ReleaseNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of versions in a changelog, in Markdown, reStructuredText or plain text:
 * {@code ## [1.2.0] - 2024-05-01}, {@code 1.2.0 (1 May 2024)} over a rule, {@code **v1.2**}.
 */
final class ChangelogReader {
  private static final int LONGEST_HEADING = 160;
  private static final int MOST_LINES = 100_000;

  private static final Pattern MARK =
      Pattern.compile("\\s{0,3}(#{1,4}\\s+|\\*\\*|={1,4}\\s+|<h[1-4][^>]{0,80}>)(.*)");
  private static final Pattern RULE = Pattern.compile("\\s{0,3}([=~^*+-])\\1{2,}\\s*");
  private static final Pattern VERSION =
      Pattern.compile(
          "[\\W_]*(?:(?:<a [^>]{0,120}>(?:</a>)?|:\\w{1,30}:)\\s*)?"
              + "(?:(?:version|release|releases|released|rel|ver|changes|changelog|new|notes|what's|in|for|of|to"
              + "|since)[\\s:]+){0,4}(?:[a-z][\\w.+-]{0,40}?[\\s@:/=-]{1,3}[\\[(`*]{0,2})?[v=]{0,2}"
              + "(\\d{4}-\\d{2}-\\d{2}|\\d{6,8}|\\d{1,5}(?:\\.\\d{1,8}){1,3})"
              + "([-._+]?(?:alpha|beta|preview|pre|dev|snapshot|post|rc|cr|a|b|c|m)[-._]?\\d{0,8}|[.-]?(?:final|ga|x)\\b)?"
              + "[\\])`*\"]{0,3}\\s{0,4}(?:$|[(\\[\\-–—:,/|~<*=].{0,120}|\\d.{0,60}|(?:released|unreleased|of|from|on)\\b.{0,60}"
              + "|[^.]{0,30}\\b(?:19|20)\\d\\d\\b.{0,20})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:version\\s+|release\\s+|v)?\\d{1,5}(?:\\.\\d{1,8}){1,3}\\b.{0,60}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNRELEASED =
      Pattern.compile(
          "[\\W_]*(unreleased|upcoming|next( (release|version))?|in development|development"
              + "|master|main|head|future|to be released|\\[?not released yet\\]?)\\b.{0,80}");

  /**
   * What a changelog holds.
   *
   * @param newest highest version; null where no heading names one
   * @param line of the newest's heading
   * @param versions how many headings name one
   */
  record Content(@Nullable String newest, int line, int versions, boolean unreleased) {}

  private @Nullable String newest;
  private @Nullable ReleaseNumber highest;
  private boolean dated;
  private int line = 1;
  private int versions;
  private boolean unreleased;

  private ChangelogReader() {}

  static Content read(String text) {
    ChangelogReader reader = new ChangelogReader();
    List<String> lines = text.lines().limit(MOST_LINES).toList();
    boolean fenced = false;
    for (int i = 0; i < lines.size(); i++) {
      String each = lines.get(i);
      if (each.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced) {
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        heading(each, next).ifPresent(reader.at(i + 1));
      }
    }
    return new Content(reader.newest, reader.line, reader.versions, reader.unreleased);
  }

  private java.util.function.Consumer<String> at(int number) {
    return heading -> take(heading, number);
  }

  private static Optional<String> heading(String line, String next) {
    if (line.length() > LONGEST_HEADING || line.isBlank()) {
      return Optional.empty();
    }
    Matcher mark = MARK.matcher(line);
    if (mark.matches()) {
      return Optional.of(mark.group(2).strip());
    }
    boolean ruled = next.length() <= LONGEST_HEADING && RULE.matcher(next).matches();
    boolean plain = PLAIN.matcher(line).matches();
    return ruled || plain ? Optional.of(line.strip()) : Optional.empty();
  }

  private void take(String heading, int number) {
    Matcher matcher = VERSION.matcher(heading);
    if (!matcher.matches()) {
      unreleased |= UNRELEASED.matcher(heading.toLowerCase(Locale.ROOT)).matches();
      return;
    }
    versions++;
    unreleased |= heading.toLowerCase(Locale.ROOT).contains("unreleased");
    String rest = matcher.group(2) == null ? "" : matcher.group(2);
    ReleaseNumber found = ReleaseNumber.in(matcher.group(1) + rest).orElse(null);
    if (found == null) {
      return;
    }
    // A heading that is only a date counts where no heading is a version.
    boolean date = matcher.group(1).matches("\\d{4}-.*|\\d{6,8}");
    boolean first = highest == null || (dated && !date);
    if (first || (date == dated && highest != null && found.compareTo(highest) > 0)) {
      highest = found;
      newest = matcher.group(1) + rest;
      line = number;
      dated = date;
    }
  }
}
