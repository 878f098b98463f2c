// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

/**
 * A stretch of a document that is read as one: a paragraph or list item, a block of code, or a
 * table.
 *
 * @param kind what it is
 * @param text its lines, with line feeds between them; marks of code blocks are left out
 * @param line of its first line, 1-based
 * @param heading the headings above it, outermost first, {@code " / "} between them; empty where
 *     there is none
 */
public record Passage(Kind kind, String text, int line, String heading) {
  /** What a passage is. */
  public enum Kind {
    /** A paragraph or an item of a list. */
    PROSE,
    /** A block of code between fences. */
    CODE,
    /** Rows of a table. */
    TABLE
  }

  /** The line on which a character of the text stands, 1-based. */
  public int lineAt(int offset) {
    int found = line;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      found += text.charAt(i) == '\n' ? 1 : 0;
    }
    return found;
  }
}
