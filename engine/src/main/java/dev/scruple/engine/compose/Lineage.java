// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.How;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
      How how = derivation(file);
      for (Evidence each : file.evidence()) {
        if (each.value() instanceof Fact.CardStatement statement) {
          add(each, statement, how);
        }
      }
    }
  }

  /** How a model came of its bases, as its card or configuration states; null where it doesn't. */
  private static @Nullable How derivation(SurveyedFile file) {
    return file.facts(Fact.CardStatement.class).stream()
        .filter(statement -> statement.field().equals("base_model_relation"))
        .flatMap(statement -> statement.values().stream())
        .map(Lineage::derivation)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable How derivation(String stated) {
    return switch (stated.strip().toLowerCase(Locale.ROOT)) {
      case "finetune", "finetuned", "fine-tune" -> How.FINE_TUNE;
      case "adapter" -> How.ADAPTER;
      case "merge" -> How.MERGE;
      case "quantized", "quantised" -> How.QUANTISATION;
      default -> null;
    };
  }

  private void add(Evidence source, Fact.CardStatement statement, @Nullable How stated) {
    List<String> weights =
        graph.ids().stream()
            .filter(id -> id.equals("weights") || id.startsWith("weights:"))
            .sorted()
            .toList();
    boolean base = statement.field().equals("base_model");
    if (weights.isEmpty() || (!base && !statement.field().equals("datasets"))) {
      return;
    }
    How assumed = statement.values().size() > 1 ? How.MERGE : How.FINE_TUNE;
    How derived = stated == null ? assumed : stated;
    for (String name : statement.values()) {
      KnownNames.Named named = base ? names.model(name) : names.dataset(name);
      graph.add(named);
      for (String from : weights) {
        How how = base ? derived : How.TRAINED_ON;
        graph.relate(from, how.type(), how, named.component().id(), source);
      }
    }
  }
}
