// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;

/**
 * What a file holds that says something only beside other files: joined into evidence once all are
 * read, and never in a dossier itself.
 */
public sealed interface Trace extends Fact {
  /**
   * A relative link.
   *
   * @param to as written, without its fragment
   */
  record Link(String to) implements Trace {}

  /**
   * A line of a CODEOWNERS file.
   *
   * @param pattern as written
   * @param owners as written: {@code @name}, {@code @organisation/team}, an address
   */
  record OwnedPattern(String pattern, List<String> owners) implements Trace {
    public OwnedPattern {
      owners = List.copyOf(owners);
    }
  }
}
