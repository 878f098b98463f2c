// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import org.jspecify.annotations.Nullable;

/**
 * What a file holds that says something only beside other files: joined into evidence once all are
 * read, and never in a dossier itself.
 */
public sealed interface Trace extends Fact {
  /**
   * A relative link.
   *
   * @param to as written, without its fragment and query
   * @param attribute whether it stands in an HTML attribute, which makers of sites do not follow
   */
  record Link(String to, boolean attribute) implements Trace {}

  /** The same as {@link DocumentationFact.DocumentedNames}, of one file. */
  record DocumentedInFile(String language, int documented, int of) implements Trace {}

  /** A file that teaches; the words are those of {@link DocumentationFact.TutorialFiles}. */
  record TeachingFile(String form) implements Trace {}

  /**
   * A file that is written for one change or one version.
   *
   * @param version that its name says; null for a single change
   */
  record ChangeNote(@Nullable String version) implements Trace {}

  /**
   * A file that shows how a reference of the programming interface is made.
   *
   * @param by the generator, or {@code link}
   * @param to the address of a link; empty for generators
   */
  record ReferenceSign(String by, String to) implements Trace {}

  /** A comment that says where what follows was copied or adapted from. */
  record CopyRemark(String address) implements Trace {}

  /** The first lines of a file speak of a licence, known or not. */
  record LicenceWords() implements Trace {}
}
