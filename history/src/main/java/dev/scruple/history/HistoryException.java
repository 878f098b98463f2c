// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

/** A git repository that can't be read; the message says what, where, and what to do. */
public final class HistoryException extends Exception {
  private static final long serialVersionUID = 1L;

  public HistoryException(String message) {
    super(message);
  }

  public HistoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
