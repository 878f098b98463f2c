// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

/** A target that can't be read; the message says what, where, and what to do. */
public final class TargetException extends Exception {
  private static final long serialVersionUID = 1L;

  public TargetException(String message) {
    super(message);
  }

  public TargetException(String message, Throwable cause) {
    super(message, cause);
  }
}
