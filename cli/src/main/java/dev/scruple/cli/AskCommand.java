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
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code scruple ask}. */
record AskCommand(House house, Surroundings here) {
  private static final String USE = "product";
  private static final String USAGE = "Usage: scruple ask TARGET [QUESTION]";

  /** Letters of a word that may be a slip for another. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 40;

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
    Telling telling = Telling.of(parsed, here, Telling.Form.TEXT, Telling.Form.JSON);
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    String target = target(words);
    List<Question> questions = questions(String.join(" ", words.subList(1, words.size())));
    Dossier dossier = new Weighing(house, here, parsed, USE).evaluate(target, layout.width());
    AskedDocument document =
        Asking.answer(
            dossier, questions, target, parsed.matchedOptionValue("--for", dossier.use().name()));
    return telling.tell(
        out -> RecordDocuments.write(document, out),
        () -> AskedText.text(document, layout.screen(Detail.NORMAL)));
  }

  /** The first word, unless that is a question and nothing is there by that name. */
  private String target(List<String> words) throws UsageException {
    if (words.isEmpty()) {
      throw new UsageException(
          "name what to ask about. " + USAGE + ", as in: scruple ask . \"is it open source?\"");
    }
    String first = words.getFirst();
    Optional<Question> meant = Question.meant(String.join(" ", words));
    boolean name = first.matches(".*[/:\\\\].*|[.~].*") || Files.exists(place(first));
    if (!name && meant.isPresent()) {
      throw new UsageException(
          "name the target before the question. "
              + USAGE
              + ", as in: scruple ask . "
              + meant.get().word());
    }
    return first;
  }

  /** Where a name would be; the folder itself where it can be none. */
  private Path place(String name) {
    try {
      return here.workingFolder().resolve(name);
    } catch (InvalidPathException e) {
      return here.workingFolder();
    }
  }

  /** The questions that are asked; of one in other words the nearest, which is then said. */
  private List<Question> questions(String asked) throws UsageException {
    if (asked.isBlank()) {
      return List.of(Question.values());
    }
    Optional<Question> meant = Question.meant(asked);
    if (meant.isPresent()) {
      return List.of(meant.get());
    }
    Question near =
        nearest(asked)
            .orElseThrow(
                () ->
                    new UsageException(
                        "\""
                            + asked
                            + "\" is no question that is answered. "
                            + USAGE
                            + "; these are answered: "
                            + Arrays.stream(Question.values())
                                .map(question -> question.word() + " (" + question.text() + ")")
                                .collect(Collectors.joining(", "))));
    here.errors()
        .println("scruple: taken as the nearest question that is answered: " + near.text());
    return List.of(near);
  }

  /** By the word of the question that comes nearest to a known one. */
  private static Optional<Question> nearest(String asked) {
    return Arrays.stream(asked.toLowerCase(Locale.ROOT).split("[^a-z-]+", -1))
        .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
        .flatMap(word -> Nearest.to(word, Question.vocabulary()).stream())
        .flatMap(word -> Question.meant(word).stream())
        .findFirst();
  }
}
