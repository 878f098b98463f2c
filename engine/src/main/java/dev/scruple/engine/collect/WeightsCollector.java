// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.Origin;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import dev.scruple.modelfiles.Description;
import dev.scruple.modelfiles.Format;
import dev.scruple.modelfiles.Kind;
import dev.scruple.modelfiles.ModelFile;
import java.util.List;

/** What model files are, and what they state of their own licence and base. */
final class WeightsCollector {
  static final String NAME = "model-files";
  static final int VERSION = 5;

  private final DeclaredLicenses licenses;

  WeightsCollector(DeclaredLicenses licenses) {
    this.licenses = licenses;
  }

  /** A graph that is no weights can still do what its operations say. */
  void graph(FileUnderStudy file, ModelFile model, Findings findings) {
    if (model.canRunCode()) {
      findings.add(Source.file(file.path()), new SecurityFact.GraphThatRuns(model.format().id()));
    }
  }

  void collect(FileUnderStudy file, ModelFile model, Findings findings) {
    Source source = Source.file(file.path());
    if (model.kind() == Kind.WEIGHTS) {
      long bytes = file.content().size();
      findings.add(
          source, new Fact.WeightsFile(model.format().id(), model.canRunCode(), bytes, null, true));
    }
    for (String problem : model.problems()) {
      findings.gap(NAME, problem, null);
    }
    Description description = model.description();
    if (description.license() != null) {
      String expression = licenses.interpret(description.license(), Origin.HUB_TAG).expression();
      findings.add(
          source,
          new Fact.LicenseDeclared("license", description.license(), expression, "weights"));
    }
    if (!description.baseModels().isEmpty()) {
      findings.add(
          source,
          new Fact.CardStatement(DocumentKind.MODEL_CARD, "base_model", description.baseModels()));
      if (model.format() == Format.ADAPTER_CONFIGURATION) {
        findings.add(
            source,
            new Fact.CardStatement(
                DocumentKind.MODEL_CARD, "base_model_relation", List.of("adapter")));
      }
    }
  }
}
