// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

/** The exit codes of every command, as the contract fixes them. */
final class ExitCode {
  static final int DONE = 0;
  static final int LEVEL_REACHED = 1;
  static final int WRONG_USAGE = 2;

  /** Also when the program itself breaks down: then too nothing is known of the target. */
  static final int UNREADABLE = 3;

  private ExitCode() {}
}
