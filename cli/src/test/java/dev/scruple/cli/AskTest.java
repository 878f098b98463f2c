// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scruple.model.asked.AskedDocument;
import dev.scruple.report.RecordDocuments;
import dev.scruple.report.ask.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code scruple ask}, through the whole program. */
class AskTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeProject() throws IOException {
    Path sample = Files.createDirectories(folder.resolve("sample"));
    Files.writeString(sample.resolve("LICENSE"), "SPDX-License-Identifier: CC-BY-NC-4.0\n");
    Files.writeString(sample.resolve("main.py"), "print('hello')\n");
    Files.writeString(
        sample.resolve("README.md"),
        "# Sample\n\nA sample that says hello to whoever it is that runs it.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Is it open source? | OPEN_SOURCE",
        "is this really open | OPEN_SOURCE",
        "Which licences govern it? | LICENCES",
        "what license is it under | LICENCES",
        "is it secure? | SECURE",
        "May I sell what I build? | SELL",
        "can I use it commercially | SELL",
        "how do I judge it? | JUDGE",
        "What are its risks? | RISKS",
        "How do I begin? | BEGIN",
        "where do I start | BEGIN",
        "who maintains it, is it maintained? | MAINTAINED",
        "what was it trained on | DATA",
        "not-seen | NOT_SEEN",
        "open-source | OPEN_SOURCE",
      })
  void questionIsKnownByItsWords(String asked, Question meant) {
    assertThat(Question.meant(asked)).contains(meant);
  }

  @ParameterizedTest
  @EnumSource(Question.class)
  void everyQuestionIsKnownByItsOwnText(Question question) {
    assertThat(Question.meant(question.text())).contains(question);
  }

  @Test
  void refusalIsSaidWithItsClause() {
    Shell.Run run = new Shell(folder).run("ask", "sample", "may I sell it?");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("May I sell what I build on it?")
        .contains("CC-BY-NC-4.0 §2(a)(1)")
        .doesNotContain("Is it secure?");
  }

  @Test
  void everyQuestionIsAnsweredWhereNoneIsAsked() {
    String answers = new Shell(folder).run("ask", "sample").out();

    for (Question question : Question.values()) {
      assertThat(answers).contains(question.text());
    }
  }

  @Test
  void evidenceInBracketsCanBeExplained() {
    String answer = new Shell(folder).run("ask", "sample", "open-source").out();
    String id = answer.replaceFirst("(?s).*?\\[(o-[0-9a-f]{12}).*", "$1");

    assertThat(new Shell(folder).run("explain", id).out()).contains("open-licences");
  }

  @Test
  void whatWasNotSeenIsSaidInWholeSentences() {
    assertThat(new Shell(folder).run("ask", "sample", "not-seen", "--width", "200").out())
        .contains(". To close it: ")
        .doesNotContain(".. To close it");
  }

  @Test
  void saleIsNotJudgedByAUseThatSellsNothing() {
    assertThat(new Shell(folder).run("ask", "sample", "sell", "--for", "research").out())
        .contains("That was not weighed");
  }

  @Test
  void answersAsJsonHoldToTheirSchema() {
    String document = new Shell(folder).run("ask", "sample", "--format", "json").out();

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(RecordDocuments.schema("ask", AskedDocument.class), InputFormat.JSON)
                .validate(document, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void questionThatIsNoneIsRefusedWithThoseThatAre() {
    Shell.Run run = new Shell(folder).run("ask", "sample", "qwertz");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains("open-source (Is it open source?)");
  }

  @Test
  void whatIsKnownOfNoAreaIsSaidOnceWithItsReason() {
    String answer =
        new Shell(folder)
            .run("ask", "pkg:huggingface/Qwen/Qwen3-4B", "secure", "--offline", "--width", "400")
            .out();

    assertThat(answer)
        .containsOnlyOnce("areas: ")
        .contains("Only the published name was looked up");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secure | name the target before the question",
        "is it secure? | name the target before the question",
      })
  void aQuestionWithoutATargetNamesTheUsage(String words, String told) {
    List<String> arguments = new ArrayList<>(List.of("ask"));
    arguments.addAll(List.of(words.split(" ", -1)));

    Shell.Run run = new Shell(folder).run(arguments.toArray(String[]::new));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains(told, "Usage: scruple ask TARGET [QUESTION]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "securty | Is it secure?",
        "licnce | Which licences govern it?",
        "is anyone still maintaining it? | Is it maintained?",
      })
  void aQuestionInOtherWordsIsAnsweredByTheNearestAndSaysWhich(String asked, String taken) {
    Shell.Run run = new Shell(folder).run("ask", "sample", asked);

    assertThat(run.code()).isZero();
    assertThat(run.errors()).contains("taken as the nearest question that is answered: " + taken);
    assertThat(run.out()).contains(taken);
  }

  @Test
  void judgementPointsAtNothingThatItDoesNotShow() {
    String answer =
        new Shell(folder)
            .run("ask", "sample", "judge", "--for", "research", "--width", "400")
            .out();

    assertThat(answer).contains("in the report.").doesNotContain("below");
  }

  @Test
  void judgementIsInWholeWords() {
    assertThat(new Shell(folder).run("ask", "sample", "judge").out())
        .doesNotContain("mostly on", "partly on");
  }
}
