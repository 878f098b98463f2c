// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.List;

/**
 * What sources state about a licence.
 *
 * @param licenses tags or URLs exactly as stated; {@code not specified} and {@code other} are among
 *     what sources write
 * @param sources who states it
 * @param agree whether the sources (or one source in several places) state the same; where not,
 *     {@code licenses} has all that was stated, and which source said which is not recorded
 */
public record Statement(List<String> licenses, List<CatalogueSource> sources, boolean agree) {
  public Statement {
    licenses = List.copyOf(licenses);
    sources = List.copyOf(sources);
  }
}
