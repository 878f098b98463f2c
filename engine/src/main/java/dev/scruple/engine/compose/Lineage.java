// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.RelationType;
import java.util.List;

/** Bases and training data that cards and model files name. */
final class Lineage {
  private final List<SurveyedFile> files;
  private final KnownNames names;
  private final Graph graph;

  Lineage(List<SurveyedFile> files, KnownNames names, Graph graph) {
    this.files = files;
    this.names = names;
    this.graph = graph;
  }

  /** Adds them. */
  void add() {
    for (SurveyedFile file : files) {
      if (file.classification().part() != Part.MAIN) {
        continue;
      }
      for (Evidence each : file.evidence()) {
        if (each.value() instanceof Fact.CardStatement statement) {
          add(each, statement);
        }
      }
    }
  }

  private void add(Evidence source, Fact.CardStatement statement) {
    List<String> weights =
        graph.ids().stream()
            .filter(id -> id.equals("weights") || id.startsWith("weights:"))
            .sorted()
            .toList();
    boolean base = statement.field().equals("base_model");
    if (weights.isEmpty() || (!base && !statement.field().equals("datasets"))) {
      return;
    }
    for (String name : statement.values()) {
      KnownNames.Named named = base ? names.model(name) : names.dataset(name);
      graph.add(named.evidence());
      graph.name(named.component());
      for (String from : weights) {
        RelationType type = base ? RelationType.DERIVED_FROM : RelationType.TRAINED_ON;
        graph.relate(from, type, named.component().id(), source);
      }
    }
  }
}
