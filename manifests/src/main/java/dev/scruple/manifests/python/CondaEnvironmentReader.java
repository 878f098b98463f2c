// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.regex.Pattern;

/** Reads conda's {@code environment.yml}: match specifications, and pip's list within them. */
public final class CondaEnvironmentReader implements ManifestReader {
  private static final Pattern LISTS = Pattern.compile("(?m)^dependencies\\s*:");

  @Override
  public void read(String text, Reading reading) {
    if (!LISTS.matcher(text).find()) {
      // Other tools have files of this name too.
      return;
    }
    Table document = Yaml.parse(text, reading);
    reading.name(document.words("name"));
    if (document.get("dependencies") instanceof Node.Items items) {
      for (Node each : items.values()) {
        switch (each) {
          case Table table -> pip(table, reading);
          case Node.Text spec -> spec(spec, reading);
          case Node.Flag _, Node.Other _, Node.Items _ -> {
            // No specification is one of these.
          }
        }
      }
    }
  }

  private static void spec(Node.Text spec, Reading reading) {
    MatchSpec.parse(spec.text())
        .ifPresentOrElse(
            it -> reading.add(it.declared(DependencyScope.RUNTIME, null, spec.line())),
            () ->
                reading.problem(
                    "not a match specification: " + Shown.of(spec.text()), spec.line()));
  }

  private static void pip(Table table, Reading reading) {
    for (Node.Text each : table.strings("pip")) {
      for (RequirementLine line : RequirementLine.of(each.text())) {
        if (line.isOption() && line.option().matches("-r|--requirement")) {
          reading.problem(PythonJoin.unread("-r", line.optionValue()), each.line());
          reading.link(
              new ManifestLink(
                  ManifestLink.Kind.INCLUDES,
                  line.optionValue(),
                  DependencyScope.RUNTIME,
                  each.line()));
        } else if (!line.isOption() || line.option().matches("-e|--editable")) {
          String text = line.isOption() ? line.optionValue() : line.requirement();
          argument(text, each.line(), reading);
        }
      }
    }
  }

  private static void argument(String text, int line, Reading reading) {
    switch (PipArgument.parse(text, DependencyScope.RUNTIME, "pip", line)) {
      case PipArgument.Named named -> reading.add(named.declared());
      case PipArgument.Own _ -> {
        // The project doesn't stand on itself.
      }
      case PipArgument.Nameless _ -> reading.problem("names no package: " + Shown.of(text), line);
    }
  }
}
