// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code DESCRIPTION} of an R package after "Writing R Extensions", section 1.1.1: fields
 * of the Debian control format, continued by indented lines.
 */
final class DescriptionReader implements ManifestReader {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9/@_-]*):\\s*(.*)");
  private static final Pattern NEED =
      Pattern.compile("([A-Za-z][A-Za-z0-9.]*)\\s*(?:\\(([^()]*)\\))?");
  private static final Pattern EXACT = Pattern.compile("==\\s*([0-9][0-9A-Za-z.-]*)");

  @Override
  public void read(String text, Reading reading) {
    String field = "";
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      Matcher matcher = FIELD.matcher(line);
      if (!line.isEmpty() && Character.isWhitespace(line.charAt(0))) {
        value(field, line.strip(), number, reading);
      } else if (matcher.matches()) {
        field = matcher.group(1);
        value(field, matcher.group(2).strip(), number, reading);
      }
    }
  }

  private static void value(String field, String value, int line, Reading reading) {
    switch (field) {
      case "Package" -> reading.name(value);
      case "Version" -> reading.version(value);
      case "License" -> reading.license("License", value, FieldKind.FREE_TEXT, line);
      case "Depends", "Imports" -> needs(value, DependencyScope.RUNTIME, null, line, reading);
      case "LinkingTo" -> needs(value, DependencyScope.BUILD, field, line, reading);
      case "Suggests", "Enhances" -> needs(value, DependencyScope.OPTIONAL, field, line, reading);
      default -> {
        // The other fields name no package and no licence.
      }
    }
  }

  private static void needs(
      String value, DependencyScope scope, @Nullable String group, int line, Reading reading) {
    for (String part : value.split(",", -1)) {
      Matcher need = NEED.matcher(part.strip());
      // R itself is named among what a package depends on.
      if (!need.matches() || need.group(1).equals("R")) {
        continue;
      }
      String constraint = need.group(2) == null ? "" : need.group(2).strip();
      Matcher exact = EXACT.matcher(constraint);
      reading.add(
          Packages.declared(
              "cran",
              need.group(1),
              exact.matches() ? exact.group(1) : null,
              constraint,
              scope,
              group,
              line));
    }
  }
}
