// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

/**
 * A word, a text or a sign of code with braces.
 *
 * @param text a text's content, without its quotes
 * @param line 1-based
 */
record CodeToken(Kind kind, String text, int line) {
  /** What a token is. */
  enum Kind {
    WORD,
    TEXT,
    /** A text with parts that code fills in. */
    OPEN_TEXT,
    SIGN
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }
}
