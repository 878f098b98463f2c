// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import org.jspecify.annotations.Nullable;

/** A failure that nobody foresaw, as one line: what happened, and what to do. */
final class Breakdown {
  /** Causes that are looked at, so that a ring of them ends. */
  private static final int DEEPEST = 16;

  private Breakdown() {}

  static String told(Throwable failure) {
    if (isCausedBy(failure, OutOfMemoryError.class)) {
      return "the memory was not enough; give Java more, as SCRUPLE_JAVA_OPTS=-Xmx2g, or evaluate a"
          + " part of the target";
    }
    if (isCausedBy(failure, StackOverflowError.class)) {
      return "something in the target is nested too deeply; give Java a larger stack, as"
          + " SCRUPLE_JAVA_OPTS=-Xss16m, or evaluate a part of the target, and please report it";
    }
    String message = failure.getMessage();
    return "this is a fault of scruple: "
        + failure.getClass().getSimpleName()
        + (message == null ? "" : ": " + message.replaceAll("\\s*\\R\\s*", " "))
        + "; please report it with what SCRUPLE_DEBUG=1 shows";
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (kind.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
