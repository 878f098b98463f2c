// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.stack;

/** What is wrong with a stack file; the message says file, line and what to write. */
public final class StackFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  StackFileException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
    this.line = line;
  }

  /** The line, 1-based. */
  public int line() {
    return line;
  }
}
