// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CardTest {
  private static Card card(String text) {
    return Card.read("README.md", text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static List<String> values(List<Stated> stated) {
    return stated.stream().map(Stated::value).toList();
  }

  private static List<String> problems(Card card) {
    return card.problems().stream().map(Problem::reason).toList();
  }

  @Nested
  class FrontMatterFields {
    @Test
    void readsAModelCard() {
      Card card =
          card(
              """
              ---
              license: other
              license_name: twin-community
              license_link: https://example.org/license
              base_model:
                - twin/base-7b
                - "twin/other"
              base_model_relation: merge
              datasets: [twin/data, twin/more]
              language: en
              tags:
              - text-generation
              library_name: transformers
              pipeline_tag: text-generation
              model-index:
              - name: x
                results:
                - task: {type: a}
                  license: not this one
              ---
              # Twin
              """);
      assertThat(card.kind()).isEqualTo(CardKind.MODEL_CARD);
      assertThat(card.license()).containsExactly(new Stated("other", 2));
      assertThat(card.licenseName()).isEqualTo(new Stated("twin-community", 3));
      assertThat(card.licenseLink()).isEqualTo(new Stated("https://example.org/license", 4));
      assertThat(card.baseModels())
          .containsExactly(new Stated("twin/base-7b", 6), new Stated("twin/other", 7));
      assertThat(card.baseModelRelation()).isEqualTo(new Stated("merge", 8));
      assertThat(values(card.datasets())).containsExactly("twin/data", "twin/more");
      assertThat(values(card.languages())).containsExactly("en");
      assertThat(values(card.tags())).containsExactly("text-generation");
      assertThat(card.libraryName()).isEqualTo(new Stated("transformers", 13));
      assertThat(card.pipelineTag()).isEqualTo(new Stated("text-generation", 14));
      assertThat(card.headings())
          .singleElement()
          .satisfies(it -> assertThat(it.line()).isEqualTo(21));
      assertThat(card.problems()).isEmpty();
    }

    @Test
    void readsADataCard() {
      Card card =
          card(
              """
              ---
              annotations_creators: [crowdsourced]
              license: [cc-by-4.0, odc-by]
              source_datasets:
              - extended|squad
              dataset_info:
                features:
                - name: id
              ---
              """);
      assertThat(card.kind()).isEqualTo(CardKind.DATA_CARD);
      assertThat(values(card.license())).containsExactly("cc-by-4.0", "odc-by");
      assertThat(values(card.sourceDatasets())).containsExactly("extended|squad");
    }

    @Test
    void isNoCardWithoutFrontMatter() {
      assertThat(Card.read("README.md", "# Tool\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
      assertThat(Card.read("README.md", "---\nA rule.\n".getBytes(StandardCharsets.UTF_8)))
          .isEmpty();
      assertThat(Card.read("README.md", new byte[0])).isEmpty();
    }

    @Test
    void isACardByItsName() {
      byte[] text = "# Model\n## Limitations\nMany.\n".getBytes(StandardCharsets.UTF_8);
      Card card = Card.read("docs/MODEL_CARD.md", text).orElseThrow();
      assertThat(card.kind()).isEqualTo(CardKind.MODEL_CARD);
      assertThat(card.sections()).containsExactly(Section.LIMITATIONS);
    }

    @Test
    void leavesTheKindOpenWhereKeysTellNothing() {
      assertThat(card("---\ntitle: Page\nlayout: default\n---\n").kind())
          .isEqualTo(CardKind.UNDETERMINED);
    }

    @Test
    void toleratesOddTypesAndNulls() {
      Card card =
          card(
              """
              ---
              license: {name: mit}
              base_model: ~
              datasets:
              - [nested]
              - plain
              language: false
              tags: ""
              ---
              """);
      assertThat(card.license()).isEmpty();
      assertThat(card.baseModels()).isEmpty();
      assertThat(values(card.datasets())).containsExactly("plain");
      assertThat(values(card.languages())).containsExactly("false");
      assertThat(card.tags()).isEmpty();
    }

    @Test
    void namesAKeyThatStandsTwice() {
      Card card = card("---\nlicense: mit\nlicense: apache-2.0\n---\n");
      assertThat(values(card.license())).containsExactly("mit", "apache-2.0");
      assertThat(card.problems()).containsExactly(new Problem("the key license stands twice", 3));
    }

    @Test
    void resolvesAnAliasOfAScalar() {
      assertThat(values(card("---\nlicense_name: &l mit\nlicense: *l\n---\n").license()))
          .containsExactly("mit");
    }

    @Test
    void saysWhereYamlIsBroken() {
      Card card = card("---\nlicense: mit\ntags: [a\n---\n# T\n");
      assertThat(values(card.license())).containsExactly("mit");
      assertThat(card.problems())
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.reason()).startsWith("not valid YAML");
                assertThat(it.line()).isBetween(3, 4);
              });
    }

    @Test
    void readsCarriageReturnsAndAByteOrderMark() {
      assertThat(values(card("\ufeff---\r\nlicense: mit\r\n---\r\n# T\r\n").license()))
          .containsExactly("mit");
    }
  }

  @Nested
  class HostileFrontMatter {
    @Test
    void costsNothingToNameAliasesOfAliases() {
      StringBuilder text = new StringBuilder("---\na0: &a0 [x, x]\n");
      for (int i = 1; i < 60; i++) {
        text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
      }
      assertThat(values(card(text + "license: mit\n---\n").license())).containsExactly("mit");
    }

    @Test
    void refusesDeepNesting() {
      assertThat(problems(card("---\na: " + "[".repeat(100_000) + "\n---\n")))
          .containsExactly("nested deeper than 200");
      assertThat(problems(card("---\na: " + "{b: ".repeat(100_000) + "\n---\n")))
          .containsExactly("nested deeper than 200");
      assertThat(problems(card("---\na:\n  " + "- ".repeat(100_000) + "\n---\n")))
          .containsExactly("nested deeper than 200");
    }

    @Test
    void refusesHugeFrontMatter() {
      assertThat(problems(card("---\na: " + "x".repeat(3_000_000) + "\n---\n")))
          .containsExactly("the front matter is longer than 2097152 characters");
    }

    @Test
    void refusesHugeFiles() {
      assertThat(problems(card("---\nlicense: mit\n---\n" + "x\n".repeat(2_500_000))))
          .containsExactly("only the first 4194304 bytes were read");
    }

    @Test
    void readsWhatItCanOfTextThatIsNotUtf8() {
      byte[] latin =
          "---\nlicense: mit\n---\n# \u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
      Card card = Card.read("README.md", latin).orElseThrow();
      assertThat(values(card.license())).containsExactly("mit");
      assertThat(problems(card))
          .containsExactly("not UTF-8: read with the broken letters replaced");
    }

    @Test
    void refusesAKeyThatIsNoScalar() {
      assertThat(problems(card("---\n? [a, b]\n: c\n---\n")))
          .containsExactly("a key that is no scalar");
      assertThat(problems(card("---\n- license: mit\n---\n")))
          .containsExactly("the front matter is no mapping");
    }
  }

  @Nested
  class Sections {
    @Test
    void findsTheUsualSectionsThatSaySomething() {
      Card card =
          card(
              """
              ---
              license: mit
              ---
              # Twin
              ## Uses
              ### Direct Use
              For tests.
              ### Out-of-Scope Use
              [More Information Needed]
              ## Bias, Risks, and Limitations
              It is small.
              ## Training Data
              <!-- describe the data -->
              ## Environmental Impact

              ```
              # Evaluation in a code block
              ```
              Evaluation results
              ------------------
              None.
              ## **Personal and Sensitive Information**
              There is none.
              """);
      assertThat(card.sections())
          .containsExactlyInAnyOrder(
              Section.INTENDED_USE,
              Section.LIMITATIONS,
              Section.ENVIRONMENTAL_IMPACT,
              Section.EVALUATION,
              Section.PERSONAL_INFORMATION);
      assertThat(card.headings()).extracting(Heading::text).contains("Evaluation results");
    }
  }

  @Property(tries = 2000)
  void readsAnyBytesWithoutFailing(@ForAll byte[] bytes) {
    assertThatCode(() -> CardFuzzer.fuzzerTestOneInput(bytes)).doesNotThrowAnyException();
  }

  @Property(tries = 3000)
  void readsAnyTextLikeACardWithoutFailing(@ForAll("fragments") String text) {
    Card card = card("---\n" + text + "\n---\n" + text);
    assertThat(card.kind()).isNotNull();
  }

  @Provide
  Arbitrary<String> fragments() {
    return Arbitraries.of(
            "license",
            ": ",
            ":",
            "- ",
            "\n",
            "  ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "&a ",
            "*a",
            "|",
            ">",
            "'",
            "\"",
            "#",
            "---",
            "...",
            "? ",
            "!!str ",
            "%YAML 1.2",
            "@",
            "`",
            "mit",
            "~",
            "<<: ",
            "\t",
            "\u0000",
            "\u2028",
            "```",
            "===",
            "# H",
            "\\",
            "\ud83d\ude00")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
