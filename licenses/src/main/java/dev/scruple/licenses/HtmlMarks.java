// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tags and entities of HTML and targets of Markdown links, which are read over. */
final class HtmlMarks {
  private static final int LONGEST_NAME = 10;
  private static final Set<String> TAGS =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "body",
          "br",
          "center",
          "code",
          "dd",
          "div",
          "dl",
          "dt",
          "em",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "hr",
          "html",
          "i",
          "li",
          "link",
          "meta",
          "ol",
          "p",
          "pre",
          "section",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "title",
          "tr",
          "tt",
          "u",
          "ul",
          "var");

  private HtmlMarks() {}

  /** The index after the tag that begins here, or after the mark alone if it begins none. */
  static int skipTag(byte[] text, int open, int limit) {
    int i = open + 1;
    if (i < text.length && text[i] == '/') {
      i++;
    }
    int nameStart = i;
    while (i < text.length && i - nameStart <= LONGEST_NAME && isNamePart(text[i])) {
      i++;
    }
    if (i == nameStart || i == text.length) {
      return open + 1;
    }
    byte after = text[i];
    if (after != '>' && after != '/' && after > ' ') {
      return open + 1;
    }
    String name = new String(text, nameStart, i - nameStart, StandardCharsets.ISO_8859_1);
    if (!TAGS.contains(name.toLowerCase(Locale.ROOT))) {
      return open + 1;
    }
    for (int k = i; k < text.length && k - open < limit; k++) {
      if (text[k] == '>') {
        return k + 1;
      }
      if (text[k] == '<') {
        break;
      }
    }
    return open + 1;
  }

  /** The index after a link's target in parentheses, or after the first mark if it is none. */
  static int skipLinkTarget(byte[] text, int open, int limit) {
    String start =
        new String(
            text, open + 1, Math.min(8, text.length - open - 1), StandardCharsets.ISO_8859_1);
    boolean target =
        start.startsWith("http") || start.startsWith("#") || start.startsWith("mailto:");
    for (int i = open + 1; target && i < text.length && i - open < limit; i++) {
      if (text[i] == ')') {
        return i + 1;
      }
      if (text[i] <= ' ' && text[i] >= 0) {
        break;
      }
    }
    return open;
  }

  /** The index after the entity that begins here, or after the mark alone if it begins none. */
  static int skipEntity(byte[] text, int open) {
    for (int i = open + 1; i < text.length && i - open <= LONGEST_NAME; i++) {
      if (text[i] == ';') {
        boolean copyright = i - open == 5 && text[open + 1] == 'c' && text[open + 2] == 'o';
        return copyright ? open + 1 : i + 1;
      }
      if (!isNamePart(text[i]) && text[i] != '#') {
        break;
      }
    }
    return open + 1;
  }

  private static boolean isNamePart(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }
}
