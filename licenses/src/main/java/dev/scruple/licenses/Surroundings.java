// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.Locale;
import java.util.Set;

/**
 * The words that stand beside an exact text and may change what it says: an added clause, a
 * "Commons Clause", a title that says "modified".
 *
 * <p>In a file that is there to hold a licence everything beside the text counts; in a comment what
 * belongs to the comment; elsewhere some words before and after.
 */
final class Surroundings {
  private static final int NEARBY = 80;
  private static final Set<String> TEXT_EXTENSIONS = Set.of("", "txt", "md", "rst", "html", "htm");

  private final TokenStream stream;
  private final boolean wholeFile;
  private final boolean markdown;

  Surroundings(String path, TokenStream stream) {
    this.stream = stream;
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String extension = dot <= 0 ? "" : name.substring(dot + 1);
    boolean named =
        name.contains("licen") || name.contains("copying") || name.contains("copyright");
    boolean read = TEXT_EXTENSIONS.contains(extension) && !name.startsWith("readme");
    this.wholeFile = named || read;
    this.markdown = extension.equals("md");
  }

  /**
   * Whether words that may change the terms stand beside the words {@code from} to {@code to}.
   *
   * @param lower the first word that may be looked at
   * @param upper the word after the last
   */
  boolean changeTerms(int from, int to, int lower, int upper) {
    int decoration = decoration(from);
    for (int i = to; i < upper; i++) {
      if (isBeyond(i - 1, i, i - to, decoration)) {
        break;
      }
      if (changesTerms(i)) {
        return true;
      }
    }
    for (int i = from - 1; i >= lower; i--) {
      if (isBeyond(i, i + 1, from - i, decoration)) {
        break;
      }
      if (changesTerms(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean changesTerms(int i) {
    return Words.changesTerms(stream.word(i))
        && !(i >= 2
            && Words.areTermsAndConditions(stream.word(i - 2), stream.word(i - 1), stream.word(i)));
  }

  /** Whether something between two neighbouring words ends what belongs together. */
  private boolean isBeyond(int left, int right, int distance, int decoration) {
    if (!wholeFile && distance > NEARBY) {
      return true;
    }
    byte[] text = stream.text();
    int start = stream.end(left);
    int end = stream.start(right);
    for (int i = start; i < end; i++) {
      if (text[i] == '*' && i + 1 < end && text[i + 1] == '/') {
        return !wholeFile || decoration != 0;
      }
      if (text[i] == '\n') {
        int mark = lineMark(i + 1, end);
        if (decoration != 0 && mark != '\n' && mark != decoration && mark != '/') {
          return true;
        }
        if (markdown && !wholeFile && mark == '#') {
          return true;
        }
      }
    }
    return false;
  }

  /** The sign that begins the line of a word, if it is one of comments; else 0. */
  private int decoration(int word) {
    byte[] text = stream.text();
    int i = stream.start(word);
    while (i > 0 && text[i - 1] != '\n') {
      i--;
    }
    int mark = lineMark(i, text.length);
    return mark == '*' || mark == '#' || mark == '/' || mark == ';' || mark == '%' ? mark : 0;
  }

  /** The first sign of a line, a line end when it is blank, 0 when it begins with a word. */
  private int lineMark(int from, int end) {
    byte[] text = stream.text();
    for (int i = from; i < end; i++) {
      if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') {
        return text[i];
      }
    }
    return 0;
  }
}
