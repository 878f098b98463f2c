// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.derivation.Step;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivationsTest {
  @TempDir Path temporary;

  private Dossier evaluate(String target) throws TargetException {
    return new Scruple()
        .evaluate(
            Target.parse(target, temporary), Twins.options("product", temporary.resolve("cache")));
  }

  private Dossier stack() throws IOException, TargetException {
    Files.writeString(
        temporary.resolve("stack.yaml"),
        """
        stack: small
        builds: {form: binary, license: LicenseRef-proprietary}
        components:
          - {id: app, role: CODE, license: LicenseRef-proprietary}
          - {id: library, role: CODE, license: GPL-3.0-only}
          - {id: model, role: WEIGHTS, target: "pkg:huggingface/intfloat/e5-base-v2"}
          - {id: tune, role: WEIGHTS, license: MIT}
        relations:
          - {from: app, how: links, to: library}
          - {from: app, how: contains, to: tune}
          - {from: tune, how: fine-tune, to: model}
        """);
    return evaluate("stack.yaml");
  }

  @Test
  void eachRulingOfADossierIsDerivedFromTheDossierAlone() throws Exception {
    for (Dossier dossier :
        new Dossier[] {
          stack(), evaluate("pkg:huggingface/emillykkejensen/EmbeddingGemma-Scandi-300m")
        }) {
      assertThat(dossier.rulings()).isNotEmpty();
      for (Ruling ruling : dossier.rulings()) {
        assertThat(Scruple.derivation(dossier, ruling).ruling()).isEqualTo(ruling);
      }
    }
  }

  @Test
  void aPathOfARulingIsAWayOfItsSteps() throws Exception {
    Dossier dossier = stack();
    Ruling refused =
        dossier.rulings().stream()
            .filter(ruling -> ruling.via().equals(java.util.List.of("app", "library")))
            .findFirst()
            .orElseThrow();

    assertThat(Scruple.derivation(dossier, refused).steps())
        .filteredOn(step -> step instanceof Step.Inquiry inquiry && inquiry.adds())
        .extracting(step -> ((Step.Inquiry) step).component())
        .contains("app", "library");
  }

  @Test
  void aFineTuneThatSaysApacheOnGemmaIsAFinding() throws Exception {
    Outcome outcome = claims("pkg:huggingface/emillykkejensen/EmbeddingGemma-Scandi-300m");

    assertThat(outcome.value()).isEqualTo(OutcomeValue.FAIL);
    assertThat(outcome.reason())
        .contains(
            "Apache-2.0 is claimed",
            "google/embeddinggemma-300m",
            "bind those who get it to the same restrictions");
  }

  @Test
  void aFineTuneUnderItsBasesLicenceCoversIt() throws Exception {
    assertThat(claims("pkg:huggingface/AQ-MedAI/Diver-Retriever-0.6B").value())
        .isEqualTo(OutcomeValue.PASS);
    assertThat(claims("pkg:huggingface/yale-nlp/RTriever-4B").value()).isEqualTo(OutcomeValue.WARN);
    assertThat(claims("pkg:huggingface/intfloat/mmE5-mllama-11b-instruct").value())
        .isEqualTo(OutcomeValue.UNKNOWN);
  }

  @Test
  void aFineTuneIsNoMoreOpenThanItsBase() throws Exception {
    Outcome onGemma =
        answer("open-licences", "pkg:huggingface/emillykkejensen/EmbeddingGemma-Scandi-300m");
    assertThat(onGemma.value()).isEqualTo(OutcomeValue.FAIL);
    assertThat(onGemma.reason()).contains("made from google/embeddinggemma-300m under");
    assertThat(answer("open-licences", "pkg:huggingface/yale-nlp/RTriever-4B").value())
        .isEqualTo(OutcomeValue.PASS);
    assertThat(answer("open-licences", "pkg:huggingface/intfloat/mmE5-mllama-11b-instruct").value())
        .isEqualTo(OutcomeValue.UNKNOWN);
  }

  private Outcome claims(String target) throws TargetException {
    return answer("claims-cover-bases", target);
  }

  private Outcome answer(String check, String target) throws TargetException {
    return evaluate(target).outcomes().stream()
        .filter(outcome -> outcome.check().equals(check))
        .findFirst()
        .orElseThrow();
  }
}
