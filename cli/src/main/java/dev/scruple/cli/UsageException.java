// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

/** The command line can't be followed: exit code 2. The message says what, where, what to do. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}
