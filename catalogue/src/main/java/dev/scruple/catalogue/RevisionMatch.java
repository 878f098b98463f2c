// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the revision asked for stands to the one that the facts are about. */
public enum RevisionMatch {
  /** None was asked for. */
  NOT_ASKED,
  /** It is the stated revision. */
  STATED,
  /** It is another one than the stated revision. */
  OTHER,
  /** No revision is stated, or it or the one asked for is a branch or version, not a commit. */
  UNKNOWN;

  private static final int SHORTEST_COMMIT = 7;

  static RevisionMatch of(@Nullable String asked, @Nullable String stated) {
    if (asked == null) {
      return NOT_ASKED;
    }
    if (stated == null) {
      return UNKNOWN;
    }
    String one = asked.toLowerCase(Locale.ROOT);
    String other = stated.toLowerCase(Locale.ROOT);
    if (!isCommit(one) || !isCommit(other)) {
      return UNKNOWN;
    }
    return one.startsWith(other) || other.startsWith(one) ? STATED : OTHER;
  }

  private static boolean isCommit(String revision) {
    return revision.length() >= SHORTEST_COMMIT
        && revision.chars().allMatch(it -> Character.digit(it, 16) >= 0);
  }
}
