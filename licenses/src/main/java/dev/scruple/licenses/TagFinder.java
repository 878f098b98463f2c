// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import dev.scruple.licenses.LicenseMatch.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code SPDX-License-Identifier} tags (SPDX 3.0.1, annex "Using SPDX short identifiers in
 * source files"; REUSE 3.3), in any comment style.
 *
 * <p>A tag stands in a comment: before it on its line are only signs, a copyright, or a comment's
 * beginning. In prose formats it counts where it is a comment of theirs or stands near the top
 * outside a fence. Placeholders are not tags. Lines between {@code REUSE-IgnoreStart} and {@code
 * REUSE-IgnoreEnd} don't count.
 */
final class TagFinder {
  private static final String NAME = "SPDX-License-Identifier";
  private static final byte[] KEY =
      NAME.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_VALUE = 1024;
  private static final int LONGEST_PREFIX = 512;
  private static final int TOP_LINES = 30;
  private static final int TOP_BYTES = 1 << 16;
  private static final int MOST_TAGS = 500;
  private static final String[] CLOSERS = {
    "*/", "-->", "*)", "#}", "%>", "-}", "--%", "|#", "]]", "'''", "\"\"\"", "\\n"
  };
  private static final String[] OPENERS = {
    "//", "/*", "#", "--", ";", "%", "<!--", "{-", "(*", "{#", "'", "\"\"\"", "@c ", "dnl ", "rem "
  };
  private static final Set<String> PROSE = Set.of("md", "markdown", "rst", "adoc", "html", "htm");

  private final byte[] bytes;
  private final boolean wide;
  private final boolean prose;
  private int line = 1;
  private int counted;
  private boolean ignoring;

  TagFinder(String path, byte[] original) {
    wide = TokenStream.isWide(original);
    bytes =
        wide
            ? new String(original, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8)
            : original;
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    prose = PROSE.contains(extension);
  }

  List<LicenseMatch> find() {
    List<LicenseMatch> tags = new ArrayList<>();
    int searched = 0;
    for (int at = next(0); at >= 0 && tags.size() < MOST_TAGS; at = next(at + KEY.length)) {
      ignoring = isIgnored(searched, at);
      searched = at;
      LicenseMatch tag = ignoring ? null : read(at);
      if (tag != null) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private int next(int from) {
    for (int i = from; i <= bytes.length - KEY.length; i++) {
      if ((bytes[i] | 0x20) == 's') {
        int k = 1;
        while (k < KEY.length && lower(bytes[i + k]) == KEY[k]) {
          k++;
        }
        if (k == KEY.length) {
          return i;
        }
      }
    }
    return -1;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
  }

  /** Whether REUSE's marks between two places, or before them, hide what follows. */
  private boolean isIgnored(int from, int to) {
    boolean hidden = ignoring;
    for (int i = from; i + 15 <= to; i++) {
      if (bytes[i] == 'R' && bytes[i + 1] == 'E' && bytes[i + 5] == '-' && bytes[i + 6] == 'I') {
        String mark = text(i, i + 17);
        if (mark.startsWith("REUSE-IgnoreStart")) {
          hidden = true;
        } else if (mark.startsWith("REUSE-IgnoreEnd")) {
          hidden = false;
        }
      }
    }
    return hidden;
  }

  private @Nullable LicenseMatch read(int at) {
    int i = at + KEY.length;
    boolean key = i < bytes.length && bytes[i] == '"';
    if (key) {
      i++;
    }
    i = skipSpaces(i);
    if (i >= bytes.length || bytes[i] != ':') {
      return null;
    }
    i = skipSpaces(i + 1);
    String prefix = prefix(at);
    if (!(key ? prefix.endsWith("\"") && i < bytes.length && bytes[i] == '"' : isComment(prefix))) {
      return null;
    }
    int valueStart = key ? i + 1 : i;
    int end = valueStart;
    while (end < bytes.length
        && end - valueStart < LONGEST_VALUE
        && bytes[end] != '\n'
        && bytes[end] != '\r'
        && !(key && bytes[end] == '"')) {
      end++;
    }
    String value = value(text(valueStart, end));
    countLines(at);
    if (value.isEmpty() || "<{$[%\"'`\u2026.&\\+|=".indexOf(value.charAt(0)) >= 0) {
      return null;
    }
    if (prose && !isTagOfProse(prefix)) {
      return null;
    }
    return match(at, valueStart + value.getBytes(StandardCharsets.UTF_8).length, value);
  }

  private @Nullable LicenseMatch match(int at, int end, String value) {
    String expression;
    Kind kind = Kind.TAG;
    boolean ambiguous = false;
    try {
      SpdxExpression parsed = SpdxExpression.parse(value);
      expression = parsed.toString();
      ambiguous = BareVersions.in(value);
    } catch (InvalidExpressionException invalid) {
      if (talksOfTheTag(value)) {
        return null;
      }
      expression = LicenseDetector.UNKNOWN;
      kind = Kind.CLUE;
    }
    return new LicenseMatch(
        expression, kind, line, line, original(at), original(end), 1, NAME, ambiguous);
  }

  /** Whether the value is prose: several words, the first of which is no id. */
  private static boolean talksOfTheTag(String value) {
    String[] words = value.split("[\\s,]+", 3);
    return words.length > 1 && !words[0].startsWith("(") && !isId(words[0]);
  }

  private static boolean isId(String word) {
    try {
      SpdxExpression.parse(word);
      return true;
    } catch (InvalidExpressionException invalid) {
      return false;
    }
  }

  private static String value(String rest) {
    String value = rest;
    for (String closer : CLOSERS) {
      int cut = value.indexOf(closer);
      if (cut >= 0) {
        value = value.substring(0, cut);
      }
    }
    value = value.strip();
    int end = value.length();
    while (end > 0 && "*#/;%-!|.,\"'`>~".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    // Decoration ends a line after a space; without one it may be part of a value that is wrong.
    boolean decoration = end < value.length() && end > 0 && value.charAt(end - 1) == ' ';
    boolean sign = end == value.length() - 1 && ".,;\"'`".indexOf(value.charAt(end)) >= 0;
    return decoration || sign ? value.substring(0, end).strip() : value;
  }

  private String prefix(int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST_PREFIX && bytes[start - 1] != '\n') {
      start--;
    }
    return text(start, at);
  }

  private static boolean isComment(String prefix) {
    String before = prefix.stripTrailing();
    if (prefix.endsWith("`")
        || (prefix.endsWith("\"") && !prefix.endsWith("\"\"\""))
        || (prefix.endsWith("'") && !prefix.endsWith("'''") && prefix.strip().length() > 1)) {
      return false;
    }
    String lower = before.toLowerCase(Locale.ROOT);
    if (lower.chars().noneMatch(Character::isLetterOrDigit)) {
      return true;
    }
    if (lower.contains("copyright") || lower.contains("\u00a9") || lower.contains("(c)")) {
      return true;
    }
    if (Set.of("dnl", "rem", "@rem", "c", "comment", "::").contains(lower.strip())) {
      return true;
    }
    for (String opener : OPENERS) {
      if (lower.endsWith(opener.strip())) {
        return true;
      }
    }
    return false;
  }

  private boolean isTagOfProse(String prefix) {
    String start = prefix.strip();
    if (start.startsWith("<!--") || start.startsWith("..") || start.startsWith("[//]")) {
      return true;
    }
    return line <= TOP_LINES && counted <= TOP_BYTES && !prefix.startsWith("    ") && !isFenced();
  }

  /** Whether an odd number of fences stands above the current line. */
  private boolean isFenced() {
    boolean fenced = false;
    for (String above : text(0, counted).split("\n", -1)) {
      String stripped = above.strip();
      fenced ^= stripped.startsWith("```") || stripped.startsWith("~~~");
    }
    return fenced;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t')) {
      i++;
    }
    return i;
  }

  private void countLines(int to) {
    for (int i = counted; i < to; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    counted = to;
  }

  private String text(int from, int to) {
    int end = Math.min(to, bytes.length);
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  private int original(int offset) {
    if (!wide) {
      return offset;
    }
    return 2 + 2 * new String(bytes, 0, offset, StandardCharsets.UTF_8).length();
  }
}
