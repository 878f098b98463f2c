// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

/** The target can't be read: exit code 3. The message says what, where, what to do. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  public UnreadableException(String message) {
    super(message);
  }

  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
