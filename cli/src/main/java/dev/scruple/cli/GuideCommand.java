// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Dossier;
import dev.scruple.report.Detail;
import dev.scruple.report.RecordDocuments;
import dev.scruple.report.guide.GuideText;
import dev.scruple.report.guide.Guiding;
import dev.scruple.report.guide.Lesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code scruple guide}. */
record GuideCommand(House house, Surroundings here) {
  private static final String USE = "product";

  static CommandSpec spec() {
    CommandSpec spec =
        Grammar.command(
            Grammar.GUIDE,
            "How to begin with a project and to contribute, by its own files.",
            "",
            "What it is, how it is installed, built, tested and run, where its code",
            "begins, where to ask, which rules to know, who reviews what, and small",
            "places to begin. Each thing is told with its file, and line where there is",
            "one.");
    Grammar.target(spec, "As for evaluate. Default: this folder.");
    spec.addOption(Grammar.flag("An exercise sheet in Markdown, for a course.", "--lesson"));
    spec.addOption(Grammar.flag("With --lesson: the answers, with evidence.", "--answers"));
    Grammar.telling(spec, USE, "text or json");
    Grammar.examples(
        spec, "scruple guide .", "scruple guide . --lesson", "scruple guide . --lesson --answers");
    Grammar.exitCodesWithoutLevel(spec);
    return spec;
  }

  int run(ParseResult parsed) throws UsageException, UnreadableException, IOException {
    Layout layout = Layout.of(parsed, here);
    Telling telling = Telling.of(parsed, here, Telling.Form.TEXT, Telling.Form.JSON);
    boolean lesson = parsed.hasMatchedOption("--lesson");
    boolean answers = parsed.hasMatchedOption("--answers");
    if (answers && !lesson) {
      throw new UsageException("--answers goes with --lesson");
    }
    if (lesson && telling.isJson()) {
      throw new UsageException("--lesson is Markdown; leave --format out");
    }
    String target = parsed.matchedPositionalValue(0, ".");
    Dossier dossier = new Weighing(house, here, parsed, USE).evaluate(target, layout.width());
    if (lesson) {
      String use = parsed.matchedOptionValue("--for", dossier.use().name());
      String text =
          answers
              ? Lesson.answers(dossier, target, use, house.questions())
              : Lesson.sheet(dossier, target, use, house.questions());
      here.out().write(text.getBytes(StandardCharsets.UTF_8));
      here.out().flush();
      return ExitCode.DONE;
    }
    return telling.tell(
        out -> RecordDocuments.write(Guiding.guide(dossier), out),
        () -> GuideText.text(Guiding.guide(dossier), layout.screen(Detail.NORMAL)));
  }
}
