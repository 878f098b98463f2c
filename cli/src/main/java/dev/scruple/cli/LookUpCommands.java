// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Dossier;
import dev.scruple.report.Detail;
import dev.scruple.report.Explanation;
import dev.scruple.report.Reference;
import dev.scruple.report.TerminalOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code scruple uses}, {@code checks} and {@code explain}. */
record LookUpCommands(House house, Surroundings here) {

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
    return show(parsed, house.checks());
  }

  int explain(ParseResult parsed) throws UsageException, IOException {
    String id = parsed.matchedPositionalValue(0, "");
    Optional<Reference.Entry> entry = house.check(id).or(() -> house.license(id));
    if (entry.isPresent()) {
      return show(parsed, List.of(entry.get()));
    }
    TerminalOptions options = Layout.of(parsed, here).screen(Detail.NORMAL);
    String file = parsed.matchedOptionValue("--in", null);
    Optional<Dossier> dossier =
        file == null
            ? new LastEvaluation(here.cacheFolder()).read()
            : Optional.of(LastEvaluation.read(here.workingFolder().resolve(file)));
    String text =
        dossier
            .flatMap(known -> new Explanation(known).of(id, options))
            .orElseThrow(() -> new UsageException(notFound(id, dossier)));
    return show(options, text);
  }

  private static String notFound(String id, Optional<Dossier> dossier) {
    String where =
        dossier
            .map(known -> " or finding of the evaluation of " + known.target().name())
            .orElse(", and no evaluation was kept; evaluate first, or name a dossier with --in");
    return "\"" + id + "\" is no check, no licence" + where + ". See scruple checks";
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
