// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

/** What a token is. */
enum Kind {
  NAME,
  KEYWORD,
  NUMBER,
  /** A whole string or bytes literal with its prefix and quotes. */
  STRING,
  /** Prefix and opening quotes of an f-string or t-string. */
  TEXT_START,
  /** Characters of one, as written. */
  TEXT_PART,
  /** Its closing quotes. */
  TEXT_END,
  OPERATOR,
  NEWLINE,
  INDENT,
  DEDENT,
  /** What no token can be made of; its word is the reason. */
  ERROR,
  END
}
