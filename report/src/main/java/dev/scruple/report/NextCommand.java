// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import org.jspecify.annotations.Nullable;

/** A command that closes a gap, for the same use as the one that found it. */
public final class NextCommand {
  private static final String EVALUATE = "scruple evaluate ";

  private NextCommand() {}

  /**
   * The command with {@code --for} where it evaluates.
   *
   * @param use as the user stated it, a name or a file; null where none was stated
   */
  public static String of(String command, @Nullable String use) {
    if (use == null || command.contains("--for ")) {
      return command;
    }
    return command.replace(EVALUATE, EVALUATE + "--for " + word(use) + " ");
  }

  /** A word of a command as a shell takes it: quoted, unless it is plain. */
  static String word(String word) {
    boolean plain = word.matches("[A-Za-z0-9_./][A-Za-z0-9._/:@%+-]*");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
