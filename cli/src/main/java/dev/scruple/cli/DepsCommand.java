// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Scope;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.dependencies.DependenciesDocument.Choice;
import dev.scruple.report.DependenciesText;
import dev.scruple.report.Detail;
import dev.scruple.report.RecordDocuments;
import dev.scruple.report.Words;
import dev.scruple.report.csv.DependenciesCsv;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code scruple deps}. */
record DepsCommand(House house, Surroundings here) {

  static CommandSpec spec() {
    CommandSpec spec =
        Grammar.command(
            Grammar.DEPS,
            "What it stands on: the packages that its manifests and lock files name.",
            "",
            "TARGET is a folder (default: this one), a git address, an archive, or one",
            "manifest or lock file. Nothing of it is run. With --online, names and versions",
            "of packages are sent to deps.dev, and nothing else of it.");
    Grammar.target(spec, "What is read.");
    spec.addOption(Grammar.value("F", "text, json or csv. Default: text.", "", "--format"));
    spec.addOption(Grammar.flag("Leave out what only lock files name.", "--direct"));
    spec.addOption(
        Grammar.many(
            "SCOPE",
            "Only packages of that scope: runtime, optional,",
            "development, test or build; several parted by commas, or repeated.",
            "--scope"));
    spec.addOption(Grammar.flag("List all packages in text, however many.", "--all"));
    spec.addOption(Grammar.value("T", "Say that it was read then. Default: now.", "", "--as-of"));
    spec.addOption(Grammar.value("R", "Branch, tag or commit of the target.", "", "--revision"));
    spec.addOption(
        Grammar.flag(
            "Ask deps.dev for licences that no lock file tells. Sends names and versions of packages.",
            "--online"));
    spec.addOption(
        Grammar.flag("Use no answer of deps.dev of the last seven days, keep none.", "--no-cache"));
    spec.addOption(Grammar.flag("Ask nothing of the network.", "--offline"));
    Grammar.layout(spec);
    Grammar.examples(
        spec,
        "scruple deps",
        "scruple deps . --direct --scope runtime,optional",
        "scruple deps . --online",
        "scruple deps uv.lock --format json");
    Grammar.exitCodesWithoutLevel(spec);
    return spec;
  }

  int run(ParseResult parsed) throws UsageException, UnreadableException, IOException {
    Layout layout = Layout.of(parsed, here);
    Telling telling =
        Telling.of(parsed, here, Telling.Form.TEXT, Telling.Form.JSON, Telling.Form.CSV);
    Choice choice = new Choice(parsed.hasMatchedOption("--direct"), scopes(parsed));
    String target = parsed.matchedPositionalValue(0, ".");
    DependenciesDocument document =
        new Weighing(house, here, parsed).dependencies(target, layout.width()).only(choice);
    return telling.tell(
        out -> {
          if (telling.isJson()) {
            RecordDocuments.write(document, out);
          } else {
            DependenciesCsv.write(document, out);
          }
        },
        () ->
            DependenciesText.terminal(
                document, parsed.hasMatchedOption("--all"), layout.screen(Detail.NORMAL)));
  }

  private static List<Scope> scopes(ParseResult parsed) throws UsageException {
    List<Scope> scopes = new ArrayList<>();
    for (String stated : parsed.matchedOptionValue("--scope", List.<String>of())) {
      for (String word : stated.split(",", -1)) {
        scopes.add(scope(word.strip()));
      }
    }
    return scopes;
  }

  private static Scope scope(String word) throws UsageException {
    for (Scope scope : Scope.values()) {
      if (scope.name().toLowerCase(Locale.ROOT).equals(word)) {
        return scope;
      }
    }
    List<String> known =
        Arrays.stream(Scope.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    throw new UsageException(
        "--scope: no scope is called \"" + word + "\"; say " + Words.list(known, "or"));
  }
}
