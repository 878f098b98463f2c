// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stated about a published model. What no source states is {@code null}.
 *
 * @param name in the hub's own spelling
 * @param statements of the licence; empty where the model is listed without one
 * @param base the model that it was made from: a hub name or just a name
 * @param openWeights whether the weights can be had
 * @param released the day of release, ISO 8601
 * @param trainingCode URL of the training code
 * @param trainingData URL or name of the training data; {@code True} where only said to be public
 * @param revision the revision that MTEB's facts are about; mostly a commit, sometimes a version
 */
public record ModelEntry(
    String name,
    List<Statement> statements,
    @Nullable String base,
    @Nullable Boolean openWeights,
    @Nullable String released,
    @Nullable String trainingCode,
    @Nullable String trainingData,
    @Nullable String revision) {
  public ModelEntry {
    statements = List.copyOf(statements);
  }

  static Optional<ModelEntry> of(List<List<String>> licenseRows, List<List<String>> factRows) {
    if (licenseRows.isEmpty() && factRows.isEmpty()) {
      return Optional.empty();
    }
    List<Statement> statements =
        licenseRows.stream()
            .map(row -> new Statement(Cell.list(row.get(1)), sources(row.get(2)), agree(row)))
            .toList();
    if (factRows.isEmpty()) {
      String name = licenseRows.getFirst().getFirst();
      return Optional.of(new ModelEntry(name, statements, null, null, null, null, null, null));
    }
    List<String> facts = factRows.getFirst();
    if (statements.isEmpty() && !facts.get(1).isEmpty()) {
      statements =
          List.of(new Statement(Cell.list(facts.get(1)), List.of(CatalogueSource.MTEB), true));
    }
    return Optional.of(
        new ModelEntry(
            facts.getFirst(),
            statements,
            Cell.text(facts.get(4)),
            Cell.flag(facts.get(2)),
            Cell.text(facts.get(3)),
            Cell.text(facts.get(5)),
            Cell.text(facts.get(6)),
            Cell.text(facts.get(7))));
  }

  private static boolean agree(List<String> row) {
    return row.get(3).equals("yes");
  }

  private static List<CatalogueSource> sources(String cell) {
    return Cell.list(cell).stream().map(ModelEntry::source).toList();
  }

  private static CatalogueSource source(String word) {
    return switch (word) {
      case "localai" -> CatalogueSource.LOCALAI;
      case "gpustack" -> CatalogueSource.GPUSTACK;
      case "mteb" -> CatalogueSource.MTEB;
      default -> throw new IllegalStateException("unknown source in model-licences.tsv: " + word);
    };
  }
}
