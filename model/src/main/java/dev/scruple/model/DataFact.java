// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What is said and seen of data: where it is from, whom it is about, what is kept of it. */
public sealed interface DataFact extends Fact {
  /** A data set that the project names: an id on a hub, an address, or a name in prose. */
  record DataSetNamed(String name) implements DataFact {}
}
