// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.notice.Notices;
import org.jspecify.annotations.Nullable;

/** The engine's other door: what must go along with copies of a target. */
@FunctionalInterface
public interface NoticeMaker {
  /**
   * Makes the notices of a target.
   *
   * @param target as the user wrote it
   * @param packages where its packages are, as the user wrote it; null where nothing was said
   * @throws UnreadableException when one of both can't be read
   */
  Notices notices(String target, @Nullable String packages, EvaluateOptions options)
      throws UnreadableException;
}
