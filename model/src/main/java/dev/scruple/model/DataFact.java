// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What is said and seen of data: where it is from, whom it is about, what is kept of it. */
public sealed interface DataFact extends Fact {
  /** A data set that the project names: an id on a hub, an address, or a name in prose. */
  record DataSetNamed(String name) implements DataFact {}

  /**
   * A password or key that configuration holds as a value. The value itself is not held.
   *
   * @param setting the key that it is assigned to; {@code address} for a login in an address
   * @param length of the value in characters
   * @param number 1 for the first of these in the file, 2 for the next that looks the same
   */
  record CredentialInConfiguration(String setting, int length, int number) implements DataFact {}
}
