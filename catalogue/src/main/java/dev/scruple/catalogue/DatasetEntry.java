// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is stated about a published data set. What no source states is {@code null} or empty.
 *
 * @param name in the source's own spelling: a hub name, or a URL or bare name of the Data
 *     Provenance Collection
 * @param statements of the licence, by MTEB
 * @param collections statements by collection, by the Data Provenance Collection
 * @param from first day of the time that the data come from, ISO 8601
 * @param to last day of it
 * @param annotations how the data were annotated
 * @param creation how the data were made
 * @param revision the commit that MTEB's facts are about
 */
public record DatasetEntry(
    String name,
    List<Statement> statements,
    List<CollectionStatement> collections,
    @Nullable String from,
    @Nullable String to,
    @Nullable String annotations,
    @Nullable String creation,
    @Nullable String revision) {
  public DatasetEntry {
    statements = List.copyOf(statements);
    collections = List.copyOf(collections);
  }

  /** Data sets that this one was made from, as named by any collection. */
  public List<String> parents() {
    return union(CollectionStatement::derivedFrom);
  }

  /** Models that wrote the data, as named by any collection. */
  public List<String> generators() {
    return union(CollectionStatement::generatedBy);
  }

  private List<String> union(Function<CollectionStatement, List<String>> names) {
    return collections.stream()
        .flatMap(it -> names.apply(it).stream())
        .distinct()
        .sorted()
        .toList();
  }

  static Optional<DatasetEntry> of(List<List<String>> factRows, List<List<String>> collectionRows) {
    if (factRows.isEmpty() && collectionRows.isEmpty()) {
      return Optional.empty();
    }
    List<CollectionStatement> collections =
        collectionRows.stream().map(CollectionStatement::of).toList();
    if (factRows.isEmpty()) {
      String name = collectionRows.getFirst().getFirst();
      return Optional.of(
          new DatasetEntry(name, List.of(), collections, null, null, null, null, null));
    }
    List<String> facts = factRows.getFirst();
    List<Statement> statements =
        facts.get(1).isEmpty()
            ? List.of()
            : List.of(new Statement(Cell.list(facts.get(1)), List.of(CatalogueSource.MTEB), true));
    String[] dates = facts.get(2).split(";", 2);
    return Optional.of(
        new DatasetEntry(
            facts.getFirst(),
            statements,
            collections,
            Cell.text(dates[0]),
            dates.length < 2 ? null : Cell.text(dates[1]),
            Cell.text(facts.get(3)),
            Cell.text(facts.get(4)),
            Cell.text(facts.get(5))));
  }
}
