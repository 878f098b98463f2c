// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why one question was not answered. */
final class ServiceException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean passing;
  private final @Nullable Duration wait;

  ServiceException(String reason) {
    this(reason, false, null, null);
  }

  ServiceException(String reason, Throwable cause) {
    this(reason, false, null, cause);
  }

  /**
   * A failure.
   *
   * @param passing whether it may be gone if asked again
   * @param wait how long the service asks to wait; null where it doesn't say
   */
  ServiceException(
      String reason, boolean passing, @Nullable Duration wait, @Nullable Throwable cause) {
    super(reason, cause);
    this.passing = passing;
    this.wait = wait;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  boolean isPassing() {
    return passing;
  }

  @Nullable Duration waitFor() {
    return wait;
  }
}
