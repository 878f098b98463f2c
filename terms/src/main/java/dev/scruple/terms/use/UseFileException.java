// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.use;

/** What is wrong with a use file; the message says file, line and what to write. */
public final class UseFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  UseFileException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
    this.line = line;
  }

  /** The line, 1-based. */
  public int line() {
    return line;
  }
}
