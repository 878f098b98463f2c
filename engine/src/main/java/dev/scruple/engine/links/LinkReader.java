// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.links;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the relative links of a document, line by line, in time linear in its length. What stands
 * in code, in comments and in front matter is no link. Only what may be meant as a path is given:
 * no address, no anchor, no template's placeholder, no formula.
 */
public final class LinkReader {
  /** Links of one file beyond this are not read. */
  public static final int MOST = 3000;

  static final int LONGEST_LINE = 20_000;
  static final int LONGEST_TARGET = 1000;

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:.*");
  private static final Pattern NO_PATH =
      Pattern.compile(
          ".*[{}<>$*|\\\\\"`^\\[\\]\\s].*|.*\\.\\.\\..*|.*….*|.*%7[bB].*|.*@.*|.*://.*");
  private static final Pattern KNOWN_NAME = Pattern.compile("[A-Z][A-Z_-]{3,30}");

  private static final Pattern WORD = Pattern.compile("\\w[\\w-]{1,99}");

  private LinkReader() {}

  /** The form of a document, by its name; empty where it is none that holds links. */
  public static Optional<Form> form(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "md", "markdown", "mdx" -> Optional.of(Form.MARKDOWN);
      case "rst" -> Optional.of(Form.RESTRUCTURED_TEXT);
      case "html", "htm" -> Optional.of(Form.HTML);
      default -> Optional.empty();
    };
  }

  /** How a document is written. */
  public enum Form {
    MARKDOWN,
    RESTRUCTURED_TEXT,
    HTML
  }

  /**
   * Whether a target is one word, as {@code tutorials}. It is a path only where something of that
   * name is there: a maker of sites takes it for a page, and prose for an index.
   */
  public static boolean isWord(String to) {
    return WORD.matcher(to).matches() && !KNOWN_NAME.matcher(to).matches();
  }

  /** The relative links in order, each target once; one more than {@link #MOST} at most. */
  public static List<DocumentLink> read(String text, Form form) {
    Map<String, DocumentLink> links = new LinkedHashMap<>();
    Sink sink =
        (to, line, attribute) -> {
          String path = path(to);
          if (links.size() <= MOST && isPath(path)) {
            links.putIfAbsent(path, new DocumentLink(path, line, attribute));
          }
        };
    LineReader reader =
        switch (form) {
          case MARKDOWN -> new MarkdownLinks(sink);
          case RESTRUCTURED_TEXT -> new RestLinks(sink);
          case HTML -> new HtmlLinks(sink);
        };
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      reader.take(line.substring(0, Math.min(line.length(), LONGEST_LINE)), number);
    }
    return new ArrayList<>(links.values());
  }

  private static String path(String to) {
    int end = to.length();
    for (char c : new char[] {'#', '?'}) {
      int at = to.indexOf(c);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return to.substring(0, end).strip();
  }

  private static boolean isPath(String to) {
    return !to.isEmpty()
        && to.length() <= LONGEST_TARGET
        && !to.startsWith("//")
        && !SCHEME.matcher(to).matches()
        && !NO_PATH.matcher(to).matches()
        && (to.indexOf('/') >= 0
            || to.indexOf('.') >= 0
            || KNOWN_NAME.matcher(to).matches()
            || isWord(to))
        && to.chars().anyMatch(Character::isLetter);
  }

  /** Takes a link's target as written. */
  interface Sink {
    void add(String to, int line, boolean attribute);
  }

  /** Reads a document line by line. */
  interface LineReader {
    void take(String line, int number);
  }
}
