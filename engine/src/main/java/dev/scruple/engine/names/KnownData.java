// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import dev.scruple.model.DataFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What the catalogue states of the data sets that a project names. */
public final class KnownData {
  private KnownData() {}

  /** One evidence for each statement on each name, sorted by name. */
  public static List<Evidence> of(List<Evidence> evidence, CatalogueNames names) {
    TreeMap<String, String> asked = new TreeMap<>();
    for (Evidence each : evidence) {
      if (each.value() instanceof DataFact.DataSetNamed named) {
        asked.putIfAbsent(named.name().toLowerCase(Locale.ROOT), named.name());
      }
    }
    return asked.values().stream()
        .flatMap(name -> names.dataset(name).evidence().stream().map(each -> known(name, each)))
        .distinct()
        .toList();
  }

  private static Evidence known(String name, Evidence stated) {
    if (!(stated.value() instanceof Fact.CatalogueStatement statement)) {
      return stated;
    }
    return Evidence.of(
        stated.source(),
        new DataFact.DataSetKnown(
            name, statement.licenses(), statement.source(), statement.date()));
  }
}
