// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code conanfile.txt}, and of {@code conanfile.py} what stands in literals: it is not run.
 */
final class ConanfileReader {
  private static final Pattern CALL =
      Pattern.compile(
          "self\\.(requires|build_requires|tool_requires|test_requires|python_requires)"
              + "\\s*\\(\\s*(f?)(['\"])([^'\"]{1,300})\\3.*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(requires|build_requires|tool_requires|test_requires|python_requires|name|version"
              + "|license)\\s*=\\s*(.*)");
  private static final Pattern LITERAL = Pattern.compile("(['\"])([^'\"]{1,300})\\1");
  private static final int LONGEST_LINE = 4096;

  private ConanfileReader() {}

  static void text(String text, Reading reading) {
    String section = "";
    int number = 0;
    for (String each : (Iterable<String>) text.lines()::iterator) {
      number++;
      int comment = each.indexOf(" #");
      String line = (comment < 0 ? each : each.substring(0, comment)).strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
      } else if (section.endsWith("requires") && !line.isEmpty() && !line.startsWith("#")) {
        add(line, section, number, reading);
      }
    }
  }

  static void script(String text, Reading reading) {
    String attribute = "";
    int number = 0;
    for (String each : (Iterable<String>) text.lines()::iterator) {
      number++;
      String line = each.strip();
      if (line.startsWith("#") || line.length() > LONGEST_LINE) {
        continue;
      }
      Matcher call = CALL.matcher(line);
      Matcher assigned = ATTRIBUTE.matcher(line);
      if (call.matches() && call.group(2).isEmpty()) {
        add(call.group(4), call.group(1), number, reading);
      } else if (line.startsWith("self.") && line.contains("requires(")) {
        reading.problem("a requirement that is not a literal: " + Shown.of(line), number);
      } else if (assigned.matches()) {
        attribute = value(assigned.group(1), assigned.group(2), number, reading);
      } else if (!attribute.isEmpty()) {
        attribute = value(attribute, line, number, reading);
      }
    }
  }

  /** The literals of one line of an attribute; its name again where more lines follow. */
  private static String value(String attribute, String text, int line, Reading reading) {
    Matcher literal = LITERAL.matcher(text);
    boolean any = false;
    while (literal.find()) {
      any = true;
      switch (attribute) {
        case "name" -> reading.name(literal.group(2));
        case "version" -> reading.version(literal.group(2));
        case "license" -> reading.license("license", literal.group(2), FieldKind.FREE_TEXT, line);
        default -> add(literal.group(2), attribute, line, reading);
      }
    }
    boolean opens = text.startsWith("(") || text.startsWith("[");
    boolean more = text.endsWith(",") || (opens && !any) || text.endsWith("(");
    return more && !text.endsWith(")") && !text.endsWith("]") ? attribute : "";
  }

  private static void add(String text, String section, int line, Reading reading) {
    Optional<ConanReference> reference = ConanReference.of(text);
    if (reference.isEmpty()) {
      reading.problem("no reference of a package: " + Shown.of(text), line);
      return;
    }
    ConanReference found = reference.get();
    DependencyScope scope =
        switch (section) {
          case "test_requires" -> DependencyScope.TEST;
          case "build_requires", "tool_requires", "python_requires" -> DependencyScope.BUILD;
          default -> DependencyScope.RUNTIME;
        };
    reading.add(
        new DeclaredPackage(
            "conan",
            found.purl(),
            found.name(),
            found.exact(),
            found.version(),
            scope,
            section.equals("requires") ? null : section,
            null,
            line));
  }
}
