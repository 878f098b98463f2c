// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.engine.Scruple;
import dev.scruple.model.Dossier;
import dev.scruple.model.VerdictValue;
import dev.scruple.model.difference.Difference;
import dev.scruple.model.difference.DossierDifference;
import dev.scruple.report.Detail;
import dev.scruple.report.DifferenceText;
import dev.scruple.report.RecordDocuments;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code scruple diff}. */
record DiffCommand(Surroundings here) {

  static CommandSpec spec() {
    CommandSpec spec =
        Grammar.command(
            Grammar.DIFF,
            "What changed between two evaluations, and whether the answer does.",
            "",
            "OLD and NEW are JSON documents of `scruple evaluate`.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("OLD NEW")
            .arity("0..*")
            .index("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("The two dossiers, the older one first.")
            .build());
    spec.addOption(Grammar.value("F", "text or json. Default: text.", "", "--format"));
    spec.addOption(
        Grammar.value(
            "LEVEL",
            "End with 1 on: changed (the verdict is another); worse",
            "(the verdict, a ruling or a check is harsher). Default: never.",
            "--fail-on"));
    spec.addOption(Grammar.flag("All differences.", "--verbose"));
    Grammar.layout(spec);
    Grammar.examples(
        spec,
        "scruple evaluate . --format json -o new.json",
        "scruple diff old.json new.json",
        "scruple diff old.json new.json --fail-on worse");
    Grammar.exitCodes(spec);
    return spec;
  }

  int run(ParseResult parsed) throws UsageException, IOException {
    List<String> files = parsed.matchedPositionalValue(0, List.of());
    if (files.size() != 2) {
      throw new UsageException("name two dossiers, as in: scruple diff old.json new.json");
    }
    Level level = Level.of(parsed.matchedOptionValue("--fail-on", "never"));
    Telling telling = Telling.of(parsed, here, Telling.Form.TEXT, Telling.Form.JSON);
    Layout layout = Layout.of(parsed, here);
    DossierDifference difference =
        Scruple.difference(read(files.getFirst()), read(files.getLast()));
    Detail detail = parsed.hasMatchedOption("--verbose") ? Detail.VERBOSE : Detail.NORMAL;
    int done =
        telling.tell(
            out -> RecordDocuments.write(difference, out),
            () -> new DifferenceText(layout.screen(detail)).text(difference));
    return level.isReached(difference) ? ExitCode.LEVEL_REACHED : done;
  }

  private Dossier read(String file) throws UsageException {
    return LastEvaluation.read(here.workingFolder().resolve(file));
  }

  /** What makes the command end with 1. */
  private enum Level {
    CHANGED,
    WORSE,
    NEVER;

    static Level of(String word) throws UsageException {
      return switch (word) {
        case "changed" -> CHANGED;
        case "worse" -> WORSE;
        case "never" -> NEVER;
        default ->
            throw new UsageException(
                "--fail-on: no level is called \"" + word + "\"; say changed, worse or never");
      };
    }

    boolean isReached(DossierDifference difference) {
      return switch (this) {
        case CHANGED -> difference.answerChanges();
        case WORSE -> isWorse(difference);
        case NEVER -> false;
      };
    }

    /** A gap that is new is none: what is not known doesn't make a thing worse. */
    private static boolean isWorse(DossierDifference difference) {
      return weight(difference.after().verdict()) > weight(difference.before().verdict())
          || difference.differences().stream()
              .anyMatch(
                  each ->
                      each.direction() == Difference.Direction.WORSE
                          && (each.kind() == Difference.Kind.RULING
                              || each.kind() == Difference.Kind.OUTCOME));
    }

    private static int weight(VerdictValue value) {
      return switch (value) {
        case GO -> 0;
        case GO_WITH_CONDITIONS -> 1;
        case CANNOT_TELL -> 2;
        case NO_GO -> 3;
      };
    }
  }
}
