// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.report.Escape;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * One line on standard error that says what is being done, once it has taken a second. It is wiped
 * at the end, and is not there at all when nobody watches.
 */
final class Progress implements Consumer<String>, AutoCloseable {
  private static final long QUIET_NANOSECONDS = 1_000_000_000L;
  private static final long REDRAW_NANOSECONDS = 100_000_000L;

  private final PrintStream errors;
  private final boolean watched;
  private final int columns;
  private long next;
  private boolean shown;

  Progress(PrintStream errors, boolean watched, int columns) {
    this.errors = errors;
    this.watched = watched;
    this.columns = columns;
    this.next = System.nanoTime() + QUIET_NANOSECONDS;
  }

  @Override
  public synchronized void accept(String doing) {
    long now = System.nanoTime();
    if (!watched || now - next < 0) {
      return;
    }
    next = now + REDRAW_NANOSECONDS;
    shown = true;
    String text = Escape.terminal(doing);
    errors.print("\r\u001b[K" + text.substring(0, Math.min(text.length(), columns - 1)));
    errors.flush();
  }

  @Override
  public synchronized void close() {
    if (shown) {
      errors.print("\r\u001b[K");
      errors.flush();
      shown = false;
    }
  }
}
