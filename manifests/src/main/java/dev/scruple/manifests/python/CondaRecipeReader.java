// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code meta.yaml} of conda's recipes plainly: values that {@code set} gives are put in, no
 * other template is worked out, and lines for one platform are taken as the others.
 */
public final class CondaRecipeReader implements ManifestReader {
  private static final Pattern SET =
      Pattern.compile(
          "\\s*+\\{%-?\\s*+set\\s++(\\w++)\\s*+=\\s*+['\"]([^'\"]*+)['\"]\\s*+-?%\\}.*");
  private static final Pattern FIELD =
      Pattern.compile("\\{\\{\\s*+(\\w++)(?:\\s*+\\|\\s*+lower)?\\s*+\\}\\}");
  private static final Pattern OPEN = Pattern.compile("\\{\\{[^{}]*+\\}\\}");

  @Override
  public void read(String text, Reading reading) {
    if (!text.contains("requirements:")) {
      // Other tools have files of this name too.
      return;
    }
    Table document = Yaml.parse(plain(text), reading);
    document
        .table("package")
        .ifPresent(
            it -> {
              reading.name(it.words("name"));
              reading.version(it.words("version"));
            });
    document
        .table("about")
        .map(it -> it.get("license"))
        .filter(Node.Text.class::isInstance)
        .map(Node.Text.class::cast)
        .ifPresent(
            it -> reading.license("about.license", it.text(), FieldKind.FREE_TEXT, it.line()));
    document.table("requirements").ifPresent(it -> requirements(it, reading));
    document.table("test").ifPresent(it -> specs(it, "requires", DependencyScope.TEST, reading));
  }

  private static void requirements(Table requirements, Reading reading) {
    specs(requirements, "run", DependencyScope.RUNTIME, reading);
    specs(requirements, "host", DependencyScope.BUILD, reading);
    specs(requirements, "build", DependencyScope.BUILD, reading);
  }

  private static void specs(Table table, String key, DependencyScope scope, Reading reading) {
    String group = scope == DependencyScope.RUNTIME ? null : key;
    for (Node.Text each : table.strings(key)) {
      MatchSpec.parse(each.text())
          .ifPresentOrElse(
              it -> reading.add(it.declared(scope, group, each.line())),
              () ->
                  reading.problem(
                      "not a match specification: " + Shown.of(each.text()), each.line()));
    }
  }

  /** The text without its templates, line by line. */
  private static String plain(String text) {
    Map<String, String> values = new HashMap<>();
    StringBuilder plain = new StringBuilder();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Matcher set = SET.matcher(line);
      if (set.matches()) {
        values.put(set.group(1), set.group(2));
      }
      boolean template = line.strip().startsWith("{%");
      plain.append(template ? "" : filled(line, values)).append('\n');
    }
    return plain.toString();
  }

  private static String filled(String line, Map<String, String> values) {
    if (!line.contains("{{")) {
      return line;
    }
    String filled =
        FIELD
            .matcher(line)
            .replaceAll(
                it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), it.group())));
    return OPEN.matcher(filled).replaceAll("");
  }
}
