// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

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

  /** A practice as {@link SecurityFact.Practice}, of which many files may show the same. */
  record PracticeSeen(String kind, String tool) implements Trace {}
}
