// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import org.jspecify.annotations.Nullable;

/** Licences of single files, and notices, beyond what {@link Fact} says of the whole. */
public sealed interface LicenceFact extends Fact {
  /**
   * How many of the project's own files of code say in their first lines under which licence they
   * stand. Its source is the first that does.
   *
   * @param marked how many do
   * @param of how many there are in all
   */
  record MarkedFiles(int marked, int of) implements LicenceFact {}

  /** A file of the project's own code that says nothing, where most of its files do. */
  record UnmarkedFile(String language) implements LicenceFact {}

  /**
   * A file of the project's own code whose first lines put it under a licence that no licence file
   * at or above its folder gives.
   *
   * @param expression of the file
   * @param around of the licence files that would cover it
   */
  record OtherLicence(String expression, String around) implements LicenceFact {}

  /**
   * A file of weights or data whose own first lines put it under a licence.
   *
   * @param expression of the file
   */
  record MaterialTag(FileKind kind, String expression) implements LicenceFact {}

  /**
   * A comment that says that what follows was copied or adapted from an address.
   *
   * @param address as written
   * @param licensed whether the file names a licence
   */
  record CopiedCode(String address, boolean licensed) implements LicenceFact {}

  /**
   * A sentence of the README or a model card that puts the weights under a licence.
   *
   * @param words as written, from the weights on
   * @param expression of the licence that it names
   */
  record WeightsLicensed(String words, String expression) implements LicenceFact {}

  /**
   * Work of others that the target holds in a folder or archive of its own.
   *
   * @param root the folder or archive
   * @param license concluded expression; null where it is not known, {@code NONE} where none was
   *     found
   * @param text whether the text of a licence is kept there
   * @param files how many there are
   */
  record BundledWork(String root, @Nullable String license, boolean text, int files)
      implements LicenceFact {}
}
