// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

/** A text that is not an SPDX license expression; the message says what is wrong and where. */
public final class InvalidExpressionException extends Exception {
  private static final long serialVersionUID = 1L;
  private final int position;

  InvalidExpressionException(String problem, int position) {
    super(problem + " at character " + (position + 1));
    this.position = position;
  }

  /** Where in the text the problem stands, from 0. */
  public int position() {
    return position;
  }
}
