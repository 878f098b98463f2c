// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.catalogue.Catalogue;
import dev.scruple.catalogue.HubName;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.sources.TargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubAnswerTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final CatalogueNames NAMES = new CatalogueNames(CATALOGUE, new DeclaredLicenses());

  private static HubAnswer answer(String name) throws TargetException {
    return HubAnswer.of(HubName.parse(name).orElseThrow(), CATALOGUE, NAMES);
  }

  private static Component component(HubAnswer answer, String name) {
    return answer.composition().components().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + ": " + answer.composition().components()));
  }

  private static @Nullable String concluded(String name) throws TargetException {
    return component(answer(name), name).concluded();
  }

  private static List<Fact.CatalogueStatement> statements(HubAnswer answer) {
    return answer.composition().evidence().stream()
        .map(Evidence::value)
        .filter(Fact.CatalogueStatement.class::isInstance)
        .map(Fact.CatalogueStatement.class::cast)
        .toList();
  }

  private static List<Unexamined> unexamined(HubAnswer answer) {
    return answer.coverage().getFirst().unexamined();
  }

  @Test
  void aModelsLicenceIsTheStatedOne() throws TargetException {
    HubAnswer answer = answer("AITeamVN/Vietnamese_Embedding");

    assertThat(answer.target().kind()).isEqualTo(TargetKind.HUB);
    Component model = component(answer, "AITeamVN/Vietnamese_Embedding");
    assertThat(model)
        .extracting(
            Component::id,
            Component::role,
            Component::declared,
            Component::detected,
            Component::concluded)
        .containsExactly(
            "pkg:huggingface/AITeamVN/Vietnamese_Embedding",
            ComponentRole.WEIGHTS,
            "CC-BY-4.0",
            null,
            "CC-BY-4.0");
    assertThat(answer.composition().needed()).containsExactly(model.id());
  }

  @Test
  void statementSourceAndDateAreInTheEvidence() throws TargetException {
    assertThat(statements(answer("AITeamVN/Vietnamese_Embedding")))
        .filteredOn(statement -> statement.id().equals("AITeamVN/Vietnamese_Embedding"))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.licenses()).containsExactly("cc-by-4.0");
              assertThat(statement.bases()).containsExactly("BAAI/bge-m3");
              assertThat(statement.source()).contains("MTEB");
              assertThat(statement.date()).isEqualTo("2026-08");
            });
  }

  @Test
  void theAnswerSaysThatNoFileWasSeenAndWhichCommandsFetchWithoutWeights() throws TargetException {
    assertThat(unexamined(answer("Qwen/Qwen3-4B")))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.reason()).contains("no file of it was seen");
              assertThat(each.remedy())
                  .contains("hf download Qwen/Qwen3-4B")
                  .contains("--include")
                  .doesNotContain("safetensors")
                  .contains("scruple evaluate Qwen3-4B");
            });
  }

  @Test
  void letterCaseIsForgivenAndTheHubsSpellingIsShown() throws TargetException {
    assertThat(component(answer("qwen/QWEN3-4b"), "Qwen/Qwen3-4B").concluded())
        .isEqualTo("Apache-2.0");
  }

  @Test
  void aQuantisedCopyIsDerivedFromItsOriginalAndSaidToBeSoByItsNameOnly() throws TargetException {
    HubAnswer answer = answer("example/Kwaipilot_KwaiCoder-AutoThink-preview-AWQ");

    Component copy = component(answer, "example/Kwaipilot_KwaiCoder-AutoThink-preview-AWQ");
    Component original = component(answer, "Kwaipilot/KwaiCoder-AutoThink-preview");
    assertThat(copy)
        .extracting(Component::declared, Component::concluded)
        .containsExactly(null, original.concluded());
    assertThat(answer.composition().needed()).containsExactly(copy.id());
    assertThat(answer.composition().relations())
        .containsExactly(new Relation(copy.id(), How.QUANTISATION, original.id(), List.of()));
    assertThat(unexamined(answer))
        .extracting(Unexamined::reason)
        .anySatisfy(
            reason ->
                assertThat(reason)
                    .contains("by its name")
                    .contains("Kwaipilot/KwaiCoder-AutoThink-preview"));
  }

  @Test
  void aListedCopyWithoutAStatedBaseIsDerivedFromTheOriginalThatItsNameSays()
      throws TargetException {
    HubAnswer answer = answer("unsloth/Qwen3-4B-GGUF");

    assertThat(answer.composition().relations())
        .contains(
            new Relation(
                "pkg:huggingface/unsloth/Qwen3-4B-GGUF",
                How.FINE_TUNE,
                "pkg:huggingface/Qwen/Qwen3-4B",
                List.of()));
    assertThat(component(answer, "Qwen/Qwen3-4B").concluded()).isEqualTo("Apache-2.0");
    assertThat(unexamined(answer))
        .extracting(Unexamined::reason)
        .anySatisfy(reason -> assertThat(reason).contains("by its name").contains("Qwen/Qwen3-4B"));
  }

  @Test
  void basesAreFollowedUpToTheOneWithout() throws TargetException {
    HubAnswer answer = answer("BAAI/bge-en-icl");

    assertThat(answer.composition().relations())
        .extracting(Relation::from, Relation::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "pkg:huggingface/BAAI/bge-en-icl",
                "pkg:huggingface/intfloat/e5-mistral-7b-instruct"),
            org.assertj.core.groups.Tuple.tuple(
                "pkg:huggingface/intfloat/e5-mistral-7b-instruct",
                "pkg:huggingface/mistralai/Mistral-7B-v0.1"));
    assertThat(answer.composition().relations())
        .allSatisfy(
            relation ->
                assertThat(answer.composition().evidence())
                    .extracting(Evidence::id)
                    .containsAll(relation.evidence()));
  }

  @Test
  void sourcesThatDisagreeLeaveTheLicenceUnknown() throws TargetException {
    assertThat(concluded("Qwen/Qwen3-8B")).isNull();
    assertThat(statements(answer("Qwen/Qwen3-8B")).getFirst().licenses())
        .containsExactly("apache-2.0", "other");
  }

  @Test
  void otherAndALinkAreAnswersOfTheirOwn() throws TargetException {
    assertThat(concluded("LiquidAI/LFM2.5-2.6B")).isEqualTo("LicenseRef-scruple-other");
    assertThat(concluded("minetta/nemotron-3-embed-8b-legal"))
        .isEqualTo(
            "LicenseRef-scruple-link-huggingface.co--minetta--nemotron-3-embed-8b-legal--blob"
                + "--main--LICENSE");
  }

  @Test
  void aTagThatNobodyKnowsStaysAsStated() throws TargetException {
    assertThat(concluded("Kwaipilot/KwaiCoder-AutoThink-preview"))
        .isEqualTo("LicenseRef-scruple-kwaipilot-license");
  }

  @Test
  void aDataSetIsADataSet() throws TargetException {
    HubAnswer answer = answer("datasets/Abirate/french_book_reviews");

    assertThat(component(answer, "Abirate/french_book_reviews"))
        .extracting(Component::role, Component::concluded, Component::purl)
        .containsExactly(
            ComponentRole.DATASET,
            "CC0-1.0",
            "pkg:huggingface/datasets/Abirate/french_book_reviews");
    assertThat(unexamined(answer).getFirst().remedy()).contains("--repo-type dataset");
  }

  @Test
  void theModelThatWroteADataSetIsInTheEvidence() throws TargetException {
    assertThat(statements(answer("datasets/tatsu-lab/alpaca")))
        .anySatisfy(statement -> assertThat(statement.generators()).isNotEmpty());
  }

  @Test
  void anotherRevisionThanTheStatedOneIsSaidToBeSo() throws TargetException {
    String other = "AITeamVN/Vietnamese_Embedding@0000000000000000000000000000000000000000";

    assertThat(unexamined(answer(other)))
        .extracting(Unexamined::reason)
        .anySatisfy(reason -> assertThat(reason).contains("another revision"));
    assertThat(answer(other).target().revision())
        .isEqualTo("0000000000000000000000000000000000000000");
    assertThat(unexamined(answer("AITeamVN/Vietnamese_Embedding@dea33aa")))
        .extracting(Unexamined::reason)
        .noneSatisfy(reason -> assertThat(reason).contains("revision"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example/no-such-model", "datasets/example/no-such-data"})
  void anUnknownNameIsRefusedWithTheCommandsThatFetchItsCard(String name) {
    assertThatThrownBy(() -> answer(name))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("nothing is guessed")
        .hasMessageContaining("hf download example/no-such-")
        .hasMessageContaining("scruple evaluate no-such-");
  }

  @Test
  void namesNearAnUnknownOneAreToldAndNotTaken() {
    assertThatThrownBy(() -> answer("Qwen/Qwen3-4Bb"))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("Names that are known")
        .hasMessageContaining("Qwen/Qwen3-4B");
  }
}
