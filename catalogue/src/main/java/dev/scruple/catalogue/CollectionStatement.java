// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.List;

/**
 * What the Data Provenance Collection states about a training data set as part of a collection.
 *
 * @param collection the collection that lists the data set
 * @param licenses of the data set and of its parents, exactly as stated; {@code Unspecified},
 *     {@code Custom} and the terms of a generating service ({@code OpenAI}) are among what is
 *     written
 * @param generatedBy models that wrote the data, as named there
 * @param derivedFrom data sets that it was made from, as named there
 * @param verified whether a person verified the licence
 */
public record CollectionStatement(
    String collection,
    List<String> licenses,
    List<String> generatedBy,
    List<String> derivedFrom,
    boolean verified) {
  public CollectionStatement {
    licenses = List.copyOf(licenses);
    generatedBy = List.copyOf(generatedBy);
    derivedFrom = List.copyOf(derivedFrom);
  }

  static CollectionStatement of(List<String> row) {
    return new CollectionStatement(
        row.get(1),
        Cell.list(row.get(2)),
        Cell.list(row.get(3)),
        Cell.list(row.get(4)),
        row.get(5).equals("yes"));
  }

  /** The source of every such statement. */
  public CatalogueSource source() {
    return CatalogueSource.DATA_PROVENANCE;
  }
}
