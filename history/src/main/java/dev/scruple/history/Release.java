// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A release, as a tag shows it.
 *
 * @param part the part of a repository with several that is released, as in {@code part@1.2}; null
 *     where the tag names none
 * @param version without prefix: {@code 1.2.0rc1}
 * @param date when the tag was made, or the commit where the tag has no date of its own
 * @param annotated whether the tag has an object of its own, with author, date and message
 * @param signed whether that object carries a signature, which was not verified
 */
public record Release(
    String tag,
    @Nullable String part,
    String version,
    boolean preRelease,
    Instant date,
    String commit,
    boolean annotated,
    boolean signed) {

  private static final int LONGEST = 200;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TAG =
      Pattern.compile(
          "(?<part>[\\w.+@-]+(?:/[\\w.+@-]+)*?[@/_-])??(?<word>release|rel|version|ver|v|b)?[-_./]?"
              + "(?<number>\\d+(?:[._]\\d+){0,5})(?<rest>[-+._]?[A-Za-z][\\w.+-]*|[-+][\\w.+-]+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_RELEASE =
      Pattern.compile(
          "(?:.*[-._+\\d])?(?:a|alpha|b|beta|c|rc|cr|pre|preview|prerelease|dev|m|milestone|snapshot"
              + "|nightly|canary|next|ea|test|wip|draft)(?:[-._]?\\d.*|[-._+].*)?",
          Pattern.CASE_INSENSITIVE);

  /** What a tag's name says. */
  record Name(@Nullable String part, String version, boolean preRelease) {}

  /** Reads a tag's name; empty where it names no version. */
  static Optional<Name> parse(String tag) {
    if (tag.length() > LONGEST) {
      return Optional.empty();
    }
    if (DATE.matcher(tag).matches()) {
      return Optional.of(new Name(null, tag.replace('-', '.'), false));
    }
    Matcher matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group("number").replace('_', '.');
    boolean bare = matcher.group("word") == null && matcher.group("part") == null;
    if (bare && number.indexOf('.') < 0 && number.length() < 6) {
      return Optional.empty();
    }
    String rest = matcher.group("rest") == null ? "" : matcher.group("rest");
    String suffix = rest.startsWith("+") ? "" : rest.replaceFirst("\\+.*", "");
    return Optional.of(
        new Name(
            part(matcher.group("part")), number + rest, BEFORE_RELEASE.matcher(suffix).matches()));
  }

  private static @Nullable String part(@Nullable String prefix) {
    if (prefix == null) {
      return null;
    }
    String part = prefix.substring(0, prefix.length() - 1);
    return switch (part.toLowerCase(Locale.ROOT)) {
      case "release", "releases", "rel", "version", "ver", "v", "tag", "tags", "" -> null;
      default -> part;
    };
  }
}
