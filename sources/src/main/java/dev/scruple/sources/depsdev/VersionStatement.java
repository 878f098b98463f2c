// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import java.time.Instant;
import java.util.List;

/**
 * What deps.dev said of one version of a package.
 *
 * @param at when it was asked
 * @param known false where it has no such version
 * @param licenses SPDX expressions, or {@link #NON_STANDARD}; how several go together is not said;
 *     none where it found none
 */
public record VersionStatement(Instant at, boolean known, List<String> licenses) {
  /** Stands for a licence that has no SPDX id. */
  public static final String NON_STANDARD = "non-standard";

  public VersionStatement {
    licenses = List.copyOf(licenses);
  }

  /** Whether every licence has an SPDX id, and there is one. */
  public boolean isTelling() {
    return !licenses.isEmpty() && !licenses.contains(NON_STANDARD);
  }
}
