// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.checks.Checks;
import dev.scruple.checks.Selection;
import dev.scruple.model.Dossier;
import dev.scruple.report.Detail;
import dev.scruple.report.Explanation;
import dev.scruple.report.Reference;
import dev.scruple.report.TerminalOptions;
import dev.scruple.report.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** {@code scruple uses}, {@code checks} and {@code explain}. */
record LookUpCommands(House house, Surroundings here) {
  private static final int LONGEST_NAME = 80;
  private static final String FINDING = "[a-z]-[0-9a-f]+";

  int uses(ParseResult parsed) throws UsageException, IOException {
    String one = parsed.matchedPositionalValue(0, "");
    if (one.isEmpty()) {
      return show(parsed, house.uses());
    }
    List<Reference.Entry> named =
        house.uses().stream().filter(entry -> entry.name().equals(one)).toList();
    return named.isEmpty()
        ? show(parsed, List.of(Reference.of(house.use(one, here.workingFolder()), "from " + one)))
        : show(parsed, named);
  }

  int checks(ParseResult parsed) throws UsageException, IOException {
    Selection asked = new Choice(parsed).selection();
    List<Reference.Entry> listed =
        house.checks().stream()
            .filter(
                entry ->
                    Checks.find(entry.name())
                        .map(check -> asked.holds(Checks.info(check)))
                        .orElse(asked.isAll()))
            .toList();
    return show(parsed, listed);
  }

  int explain(ParseResult parsed) throws UsageException, IOException {
    String id = parsed.matchedPositionalValue(0, "");
    if (parsed.hasMatchedOption("--licences")) {
      return show(parsed, house.licenses());
    }
    if (id.isEmpty()) {
      throw new UsageException(
          "say what to explain: a check (scruple checks lists them), a licence (scruple explain"
              + " --licences), or a finding by the id that the report shows");
    }
    Optional<Reference.Entry> entry = house.check(id).or(() -> house.license(id));
    if (entry.isPresent()) {
      return show(parsed, List.of(entry.get()));
    }
    TerminalOptions options = Layout.of(parsed, here).screen(Detail.NORMAL);
    String file = parsed.matchedOptionValue("--in", null);
    List<Dossier> dossiers =
        file == null
            ? new LastEvaluation(here.cacheFolder()).read()
            : List.of(LastEvaluation.read(here.workingFolder().resolve(file)));
    String text =
        dossiers.stream()
            .flatMap(
                known ->
                    new Explanation(known, ruling -> house.derivation(known, ruling))
                        .of(id, options).stream())
            .findFirst()
            .orElseThrow(() -> new UsageException(notFound(id, dossiers)));
    return show(options, text);
  }

  private String notFound(String id, List<Dossier> dossiers) {
    String where =
        dossiers.isEmpty()
            ? ", and no evaluation was kept; evaluate first, or name a dossier with --in"
            : " or finding of the evaluation of "
                + Words.list(
                    dossiers.stream().map(each -> each.target().name()).distinct().toList(), "and")
                + (id.matches(FINDING)
                    ? "; if another evaluation showed it, run that again, or name its dossier with"
                        + " --in"
                    : "");
    return "\""
        + id
        + "\" is no check, no licence"
        + where
        + nearest(id).map(near -> "; nearest: " + near).orElse("")
        + ". See scruple checks and scruple explain --licences";
  }

  private Optional<String> nearest(String id) {
    if (id.matches(FINDING) || id.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    Map<String, String> known = new TreeMap<>();
    Stream.concat(house.checks().stream(), house.licenses().stream())
        .forEach(entry -> known.put(entry.name().toLowerCase(Locale.ROOT), entry.name()));
    return Nearest.to(id.toLowerCase(Locale.ROOT), known.keySet()).map(known::get);
  }

  private int show(ParseResult parsed, List<Reference.Entry> entries)
      throws UsageException, IOException {
    TerminalOptions options = Layout.of(parsed, here).screen(Detail.NORMAL);
    return show(options, new Reference(options).text(entries));
  }

  private int show(TerminalOptions options, String text) throws IOException {
    here.out().write(text.getBytes(options.charset()));
    here.out().flush();
    return ExitCode.DONE;
  }
}
