// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.markdown;

import dev.scruple.report.Escape;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text without markup, for the middle of a line. Forges also make links of names, numbers and
 * addresses in what is shown; an empty comment keeps these apart, so that nobody is called.
 */
public final class MarkdownText {
  private static final String SIGNS = "\\`*_{}[]<>#!|~&$^";
  private static final String CALLS = "@#!~&$%";
  private static final String APART = "<!-- -->";

  /** A path of more than two parts, and its last two. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\w./:-])[\\w.-]{1,200}(?:/[\\w.-]{1,200}){0,40}?(/[\\w.-]{1,200}/[\\w.-]{1,200})(?![\\w/-])");

  private MarkdownText() {}

  /** The text's letters and nothing else. */
  public static String of(String raw) {
    String shown = Escape.terminal(raw);
    StringBuilder escaped = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (isAddress(shown, i) || SIGNS.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
      boolean called =
          CALLS.indexOf(c) >= 0
              && i + 1 < shown.length()
              && (Character.isLetterOrDigit(shown.charAt(i + 1)) || shown.charAt(i + 1) == '"');
      if (called) {
        escaped.append(APART);
      }
    }
    return escaped.toString();
  }

  /** The text, cut where it is longer; an end that is cut off is an ellipsis. */
  static String of(String raw, int longest) {
    String shown = Escape.terminal(raw);
    if (shown.codePointCount(0, shown.length()) <= longest) {
      return of(shown);
    }
    return of(shown.substring(0, shown.offsetByCodePoints(0, longest - 1)) + "…");
  }

  /** A sentence for a cell: of long paths only the last parts, and cut where it is still longer. */
  static String cell(String raw, int longest) {
    String shown = Escape.terminal(raw);
    return of(
        PATH.matcher(shown).replaceAll(path -> Matcher.quoteReplacement("…" + path.group(1))),
        longest);
  }

  /** The end of the text, where it is longer: of a path, the last parts tell most. */
  static String end(String raw, int longest) {
    String shown = Escape.terminal(raw);
    int points = shown.codePointCount(0, shown.length());
    if (points <= longest) {
      return of(shown);
    }
    String last = shown.substring(shown.offsetByCodePoints(0, points - longest + 1));
    int part = last.indexOf('/');
    return of("…" + (part < 0 ? last : last.substring(part)));
  }

  /** A command or name as code; a backtick in it, which nothing escapes there, is left out. */
  public static String code(String raw) {
    return "`" + Escape.terminal(raw).replace("`", "") + "`";
  }

  private static boolean isAddress(String text, int at) {
    char c = text.charAt(at);
    return (c == ':' && text.startsWith("//", at + 1))
        || (c == '.' && text.regionMatches(true, Math.max(0, at - 3), "www", 0, 3));
  }
}
