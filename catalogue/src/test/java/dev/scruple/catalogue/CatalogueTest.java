// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.builtIn();

  @Nested
  class OfModels {
    @Test
    void joinsTheStatementsOfAllTables() {
      ModelMatch match = catalogue.model("AQ-MedAI/Diver-Retriever-0.6B").orElseThrow();
      assertThat(match.matchedBy()).isEqualTo(MatchedBy.EXACT);
      assertThat(match.revision()).isEqualTo(RevisionMatch.NOT_ASKED);
      ModelEntry entry = match.entry();
      assertThat(entry.statements())
          .containsExactly(
              new Statement(List.of("apache-2.0"), List.of(CatalogueSource.MTEB), true));
      assertThat(entry.base()).isEqualTo("Qwen/Qwen3-Embedding-0.6B");
      assertThat(entry.openWeights()).isTrue();
      assertThat(entry.released()).isEqualTo("2025-09-05");
      assertThat(entry.trainingCode()).isEqualTo("https://github.com/AQ-MedAI/Diver");
      assertThat(entry.trainingData()).isNull();
      assertThat(entry.revision()).isEqualTo("9ce2a1e8acae4342c453e1a18b71d468c4c81e39");
    }

    @Test
    void keepsStatementsThatDisagree() {
      assertThat(catalogue.model("Qwen/Qwen3-8B").orElseThrow().entry().statements())
          .containsExactly(
              new Statement(
                  List.of("apache-2.0", "other"),
                  List.of(CatalogueSource.GPUSTACK, CatalogueSource.LOCALAI),
                  false));
    }

    @Test
    void forgivesLetterCaseAndGivesTheHubsSpelling() {
      ModelMatch match = catalogue.model("qwen/QWEN3-8b").orElseThrow();
      assertThat(match.matchedBy()).isEqualTo(MatchedBy.CASE);
      assertThat(match.entry().name()).isEqualTo("Qwen/Qwen3-8B");
    }

    @Test
    void tellsTheStatedRevisionFromOthers() {
      String name = "AITeamVN/Vietnamese_Embedding@";
      assertThat(revision(name + "dea33aa1ab339f38d66ae0a40e6c40e0a9249568"))
          .isEqualTo(RevisionMatch.STATED);
      assertThat(revision(name + "dea33aa")).isEqualTo(RevisionMatch.STATED);
      assertThat(revision(name + "0000000000000000000000000000000000000000"))
          .isEqualTo(RevisionMatch.OTHER);
      assertThat(revision(name + "main")).isEqualTo(RevisionMatch.UNKNOWN);
    }

    private RevisionMatch revision(String name) {
      return catalogue.model(name).orElseThrow().revision();
    }

    @Test
    void leadsFromAQuantisedCopyToItsOnlyPossibleOriginal() {
      ModelMatch match = catalogue.model("example/SmolLM3-3B-AWQ@1234567").orElseThrow();
      assertThat(match.matchedBy()).isEqualTo(MatchedBy.QUANTISED_COPY);
      assertThat(match.entry().name()).isEqualTo("HuggingFaceTB/SmolLM3-3B");
      assertThat(match.original())
          .contains(new ModelMatch.Original("HuggingFaceTB/SmolLM3-3B", true));
      assertThat(match.revision()).isEqualTo(RevisionMatch.UNKNOWN);
    }

    @Test
    void readsTheOrganisationInFrontOfACopysName() {
      assertThat(catalogue.model("example/HuggingFaceTB_SmolLM3-3B-GGUF").orElseThrow().entry())
          .extracting(ModelEntry::name)
          .isEqualTo("HuggingFaceTB/SmolLM3-3B");
    }

    @Test
    void givesNoAnswerForACopyOfANameThatSeveralModelsHave() {
      assertThat(catalogue.model("mlabonne/Qwen3-14B-abliterated")).isPresent();
      assertThat(catalogue.model("huihui-ai/Qwen3-14B-abliterated")).isPresent();
      assertThat(catalogue.model("example/Qwen3-14B-abliterated-GPTQ")).isEmpty();
      assertThat(catalogue.model("mlabonne/Qwen3-14B-abliterated-GPTQ").orElseThrow().entry())
          .extracting(ModelEntry::name)
          .isEqualTo("mlabonne/Qwen3-14B-abliterated");
    }

    @Test
    void namesTheOriginalOfAListedCopy() {
      ModelMatch match = catalogue.model("unsloth/Qwen3-4B-GGUF").orElseThrow();
      assertThat(match.matchedBy()).isEqualTo(MatchedBy.EXACT);
      assertThat(match.original()).contains(new ModelMatch.Original("Qwen/Qwen3-4B", true));
    }

    @Test
    void hasNoAnswerForAnUnknownName() {
      assertThat(catalogue.model("example/no-such-model")).isEmpty();
      assertThat(catalogue.model("Qwen3-8B")).isEmpty();
      assertThat(catalogue.model("")).isEmpty();
      assertThat(catalogue.model("datasets/Anthropic/hh-rlhf")).isEmpty();
    }

    @Test
    void findsEveryRowOfItsTables() {
      Tables.modelLicenses()
          .forEach(
              row -> assertThat(catalogue.model(row.getFirst())).as(row.getFirst()).isPresent());
      Tables.models()
          .forEach(
              row -> {
                ModelEntry entry = catalogue.model(row.getFirst()).orElseThrow().entry();
                assertThat(entry.name()).isEqualTo(row.getFirst());
                assertThat(entry.revision()).isEqualTo(Cell.text(row.get(7)));
              });
    }
  }

  @Nested
  class OfDatasets {
    @Test
    void givesWhatMtebStates() {
      DatasetEntry entry = catalogue.dataset("Abirate/french_book_reviews").orElseThrow().entry();
      assertThat(entry.statements().getFirst().licenses()).containsExactly("cc0-1.0");
      assertThat(entry.from()).isEqualTo("2022-01-01");
      assertThat(entry.to()).isEqualTo("2023-01-01");
      assertThat(entry.annotations()).isEqualTo("derived");
      assertThat(entry.creation()).isEqualTo("found");
    }

    @Test
    void givesParentsAndGeneratorsOfEachCollection() {
      DatasetEntry entry = catalogue.dataset("datasets/tatsu-lab/alpaca").orElseThrow().entry();
      assertThat(entry.collections())
          .containsExactly(
              new CollectionStatement(
                  "Alpaca",
                  List.of("CC BY-NC 4.0", "OpenAI"),
                  List.of("OpenAI GPT-3"),
                  List.of(),
                  false));
      assertThat(entry.generators()).containsExactly("OpenAI GPT-3");
      DatasetEntry qasc = catalogue.dataset("qasc").orElseThrow().entry();
      assertThat(qasc.collections()).hasSize(3).allMatch(CollectionStatement::verified);
      assertThat(qasc.parents()).containsExactly("WorldTree corpus");
    }

    @Test
    void tellsSpellingsApartThatAreTwoDataSets() {
      assertThat(catalogue.dataset("mteb/PAC").orElseThrow().entry().revision()).startsWith("d09e");
      assertThat(catalogue.dataset("mteb/pac").orElseThrow().entry().revision()).startsWith("53c9");
      assertThat(catalogue.dataset("mteb/Pac")).isEmpty();
    }

    @Test
    void findsADataSetByUrl() {
      assertThat(catalogue.dataset("https://allenai.org/data/openpi")).isPresent();
      assertThat(catalogue.dataset("nomic-ai/gpt4all-j-prompt-generations")).isPresent();
      assertThat(
              catalogue.dataset(
                  "https://huggingface.co/datasets/nomic-ai/gpt4all-j-prompt-generations"))
          .isPresent();
    }

    @Test
    void takesNoDataSetForTheOneWithoutName() {
      assertThat(catalogue.dataset("Unspecified")).isEmpty();
    }

    @Test
    void findsEveryRowOfItsTables() {
      Tables.datasets()
          .forEach(
              row ->
                  assertThat(catalogue.dataset(row.getFirst()).orElseThrow().entry().revision())
                      .isEqualTo(row.get(5)));
      Tables.trainingData()
          .forEach(
              row -> {
                if (!row.getFirst().equals("Unspecified")) {
                  assertThat(catalogue.dataset(row.getFirst()).orElseThrow().entry().collections())
                      .contains(CollectionStatement.of(row));
                }
              });
    }
  }

  @Nested
  class OfPackages {
    @Test
    void takesNamesForTheSameThatTheRegistryTakesForTheSame() {
      assertThat(catalogue.packageEntry("pypi", "AutoGluon_Core").orElseThrow().name())
          .isEqualTo("autogluon.core");
      assertThat(catalogue.packageEntry("cargo", "Actix_Web").orElseThrow().declared())
          .isEqualTo("MIT OR Apache-2.0");
      assertThat(catalogue.packageEntry("npm", "@Actions/core")).isEmpty();
    }

    @Test
    void saysWhereNothingWasDeclared() {
      PackageEntry entry = catalogue.packageEntry("spack", "ant").orElseThrow();
      assertThat(entry.declared()).isEqualTo("[]");
      assertThat(entry.statesLicense()).isFalse();
    }

    @Test
    void findsEveryRowOfItsTable() {
      Tables.packageLicenses()
          .forEach(
              row ->
                  assertThat(catalogue.packageEntry(row.get(0), row.get(1)).orElseThrow())
                      .isEqualTo(new PackageEntry(row.get(0), row.get(1), row.get(2))));
    }
  }

  @Nested
  class OfPackageUrls {
    @Test
    void findsModelsDataSetsAndPackages() {
      assertThat(catalogue.byPurl("pkg:huggingface/Qwen/Qwen3-8B@main"))
          .get()
          .isInstanceOf(Match.OfModel.class);
      assertThat(catalogue.byPurl("pkg:huggingface/datasets/tatsu-lab/alpaca"))
          .get()
          .isInstanceOf(Match.OfDataset.class);
      assertThat(declared("pkg:npm/%40actions/core@1.0.0")).isEqualTo("MIT");
      assertThat(declared("pkg:maven/ant/ant@1.7?type=jar"))
          .isEqualTo("The Apache Software License, Version 2.0");
      assertThat(declared("pkg:golang/cloud.google.com/go")).isEqualTo("Apache-2.0");
      assertThat(catalogue.byPurl("pkg:npm/%zz")).isEmpty();
      assertThat(catalogue.byPurl("not a purl")).isEmpty();
    }

    private String declared(String purl) {
      return switch (catalogue.byPurl(purl).orElseThrow()) {
        case Match.OfPackage found -> found.entry().declared();
        case Match.OfModel model -> "a model: " + model;
        case Match.OfDataset dataset -> "a data set: " + dataset;
      };
    }
  }

  @Nested
  class Near {
    @Test
    void givesNamesAFewLettersAway() {
      assertThat(catalogue.near("Qwen/Qwne3-8B")).contains("Qwen/Qwen3-8B").hasSizeLessThan(6);
    }

    @Test
    void givesTheSameNameUnderAnotherOrganisation() {
      assertThat(catalogue.near("example/SmolLM3-3B")).contains("HuggingFaceTB/SmolLM3-3B");
    }

    @Test
    void namesOfTheSameOrganisationThatHoldTheOneAskedForAreNear() {
      assertThat(catalogue.near("meta-llama/Llama-3.1-8B-Instruct"))
          .contains("meta-llama/Meta-Llama-3.1-8B-Instruct")
          .hasSizeLessThan(6);
    }

    @Test
    void givesNothingForWhatResemblesNothing() {
      assertThat(catalogue.near("example/zzzzzzzzzzzzzzzzzzzz")).isEmpty();
    }
  }

  @Property(tries = 200)
  void answersAnyTextWithoutFailing(@ForAll String text) {
    assertThat(catalogue.model(text + "-GGUF")).isEmpty();
    assertThat(catalogue.dataset("x/" + text)).isEmpty();
    assertThat(catalogue.packageEntry(text, text)).isEmpty();
    assertThat(catalogue.byPurl("pkg:" + text)).isEmpty();
  }
}
