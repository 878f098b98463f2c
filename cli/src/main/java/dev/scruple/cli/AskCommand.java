// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Dossier;
import dev.scruple.model.asked.AskedDocument;
import dev.scruple.report.Detail;
import dev.scruple.report.RecordDocuments;
import dev.scruple.report.ask.AskedText;
import dev.scruple.report.ask.Asking;
import dev.scruple.report.ask.Question;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code scruple ask}. */
record AskCommand(House house, Surroundings here) {
  private static final String USE = "product";

  static CommandSpec spec() {
    CommandSpec spec =
        Grammar.command(
            Grammar.ASK,
            "Answers the questions that people ask of a project, with evidence.",
            "",
            "QUESTION is in your words, or one of: "
                + Arrays.stream(Question.values())
                    .map(Question::word)
                    .collect(Collectors.joining(", "))
                + ". Without one, all are answered. Answers are made from the evaluation by",
            "fixed rules; ids in brackets go into `scruple explain`.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("TARGET QUESTION")
            .arity("0..*")
            .index("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("The target, as for evaluate, and what you want to know.")
            .build());
    Grammar.telling(spec, USE, "text or json");
    Grammar.examples(
        spec,
        "scruple ask .",
        "scruple ask . \"may I sell what I build?\" --for product",
        "scruple ask pkg:huggingface/Qwen/Qwen3-4B is it open source");
    Grammar.exitCodesWithoutLevel(spec);
    return spec;
  }

  int run(ParseResult parsed) throws UsageException, UnreadableException, IOException {
    Layout layout = Layout.of(parsed, here);
    boolean json = Weighing.isJson(parsed);
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    if (words.isEmpty()) {
      throw new UsageException(
          "name what to ask about, as in: scruple ask . \"is it open source?\"");
    }
    String target = words.getFirst();
    List<Question> questions = questions(String.join(" ", words.subList(1, words.size())));
    Dossier dossier = new Weighing(house, here, parsed, USE).evaluate(target, layout.width());
    AskedDocument document =
        Asking.answer(
            dossier, questions, target, parsed.matchedOptionValue("--for", dossier.use().name()));
    if (json) {
      RecordDocuments.write(document, here.out());
    } else {
      String text = AskedText.text(document, layout.screen(Detail.NORMAL));
      here.out().write(text.getBytes(here.charset()));
    }
    here.out().flush();
    return ExitCode.DONE;
  }

  private static List<Question> questions(String asked) throws UsageException {
    if (asked.isBlank()) {
      return List.of(Question.values());
    }
    return List.of(
        Question.meant(asked)
            .orElseThrow(
                () ->
                    new UsageException(
                        "\""
                            + asked
                            + "\" is no question that is answered; these are: "
                            + Arrays.stream(Question.values())
                                .map(question -> question.word() + " (" + question.text() + ")")
                                .collect(Collectors.joining(", ")))));
  }
}
