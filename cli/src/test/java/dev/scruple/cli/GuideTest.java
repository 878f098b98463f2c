// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scruple.model.guide.GuideDocument;
import dev.scruple.report.RecordDocuments;
import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scruple guide}, through the whole program. */
class GuideTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeProject() {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder.resolve("sample"))) {
      repository.file("LICENSE", "SPDX-License-Identifier: MIT\n");
      repository.file(
          "README.md",
          """
          <!--
          Copyright 2024 Somebody who wrote a very long line about rights that are reserved.
          -->
          # Sample

          Sample tells a **good** greeting from a bad one, and says so in one line.

          ```bash
          $ pip install sample
          python -m sample --help  # says more
          rm -rf /
          ```

          Ask in the forum at https://example.org/forum. See [gone](docs/gone.md).
          """);
      repository.file(
          "model-card.md",
          "# Model card\n\n## Questions\n\nAsk questions in the forum at"
              + " https://example.org/forum.\n");
      repository.file("CONTRIBUTING.md", "# Contributing\n\n```\npytest tests\nmake lint\n```\n");
      repository.file("Makefile", "test:\n\tpytest\n.PHONY: test\n");
      repository.file("greeting/__init__.py", "");
      repository.file(
          "greeting/__main__.py",
          "print('hello')\n# TODO(ada): tell greetings in other languages too\n");
      repository.file(
          "pyproject.toml",
          "[project]\nname = \"sample\"\nversion = \"1.0\"\n[project.scripts]\nsample ="
              + " \"greeting.__main__:main\"\n");
      repository.commit(Author.named("Ada Example"), Instant.parse("2026-10-01T00:00:00Z"));
    }
  }

  private String guide(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "guide";
    arguments[1] = "sample";
    System.arraycopy(more, 0, arguments, 2, more.length);
    Shell.Run run = new Shell(folder).run(arguments);
    assertThat(run.errors()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  @Test
  void openingIsTheFirstParagraphAndNoComment() {
    assertThat(guide())
        .contains(
            "«Sample tells a good greeting from a bad one, and says so in one line.» (README.md:6)")
        .doesNotContain("Copyright");
  }

  @Test
  void commandsAreThoseOfItsOwnFilesWithTheirLines() {
    assertThat(guide())
        .contains("to install (README.md:9)\n    pip install sample\n")
        .contains("to run (README.md:10)\n    python -m sample --help\n")
        .contains("to test (CONTRIBUTING.md:4)\n    pytest tests\n")
        .contains("to test (Makefile:1)\n    make test\n")
        .contains("to keep its style (CONTRIBUTING.md:5)\n    make lint\n");
  }

  @Test
  void commandsThatAreNoneOfTheseAreNotTold() {
    assertThat(guide()).doesNotContain("rm -rf");
  }

  @Test
  void codeIsReadFromTheCommandInwards() {
    String guide = guide();

    assertThat(guide.indexOf("the command sample"))
        .isPositive()
        .isLessThan(guide.indexOf("the main module python -m greeting"));
    assertThat(guide).contains("what is imported: greeting/__init__.py");
  }

  @Test
  void smallPlacesAreTaskAndDeadLink() {
    assertThat(guide())
        .contains("«tell greetings in other languages too»")
        .contains("(greeting/__main__.py:2)")
        .contains("a link that leads nowhere: docs/gone.md");
  }

  @Test
  void whoWorksWhereIsTold() {
    assertThat(guide()).contains("worked on in the last 12 months by Ada Example");
  }

  @Test
  void guideAsJsonHoldsToItsSchema() {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(RecordDocuments.schema("guide", GuideDocument.class), InputFormat.JSON)
                .validate(guide("--format", "json"), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void lessonAsksAndItsAnswersAreApart() {
    String sheet = guide("--lesson");
    String answers = guide("--lesson", "--answers");

    assertThat(sheet).startsWith("# Exercises: sample").contains("______").doesNotContain("**MIT");
    assertThat(answers).startsWith("# Answers: sample").contains("**MIT, as LICENSE:1 shows");
    assertThat(sheet.lines().filter(line -> line.matches("\\d+\\. .*")).toList())
        .isEqualTo(answers.lines().filter(line -> line.matches("\\d+\\. .*")).toList())
        .hasSizeGreaterThan(7);
  }

  @Test
  void ofANameThatWasOnlyLookedUpNothingIsSaidToBeMissing() {
    Shell.Run run =
        new Shell(folder).run("guide", "pkg:huggingface/Qwen/Qwen3-4B", "--width", "300");

    assertThat(run.out())
        .contains("By what others state of it: weights Qwen/Qwen3-4B, under Apache-2.0.")
        .contains("Not seen: only the published name was looked up.")
        .containsOnlyOnce("to close it: hf download Qwen/Qwen3-4B")
        .doesNotContain("does not say", "Nowhere", "No rules", "No dead link", "Nobody");
  }

  @Test
  void failedCheckIsAnsweredWithItsSeverityAndHowItsProjectMendsIt() {
    String answers = guide("--lesson", "--answers");

    assertThat(answers).contains("Severity: ", "To mend it: ").doesNotContain("?.", "..");
    assertThat(answer(answers, "How many people made half or more"))
        .containsPattern("\\*Evidence:\\* `e-[0-9a-f]{12}`");
    assertThat(answer(answers, "Name one thing that the evaluation did not see"))
        .contains("To close it: ", "*Evidence:* `");
  }

  private static String answer(String answers, String question) {
    String from = answers.substring(answers.indexOf(question));
    return from.substring(0, from.indexOf("\n\n"));
  }

  @Test
  void answersWithoutALessonAreRefused() {
    Shell.Run run = new Shell(folder).run("guide", "sample", "--answers");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains("--answers goes with --lesson");
  }

  @Test
  void cardOfAModelIsNoPlaceToAsk() {
    assertThat(guide())
        .contains("questions: as it says here (README.md")
        .doesNotContain("here (model-card.md");
  }

  @Test
  void answersOfALessonNameTheirPlaces() {
    assertThat(guide("--lesson", "--answers"))
        .contains("*Evidence:* `r-", "*Evidence:* `o-")
        .containsPattern("\\*Evidence:\\* `[\\w./-]+:\\d+`");
  }
}
