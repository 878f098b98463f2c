// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.FileKind;
import dev.scruple.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Counts the public classes and functions of a file at its top level, and those that say in the
 * code what they are for: a docstring in Python, a documentation comment in Java. Told by lines,
 * not by a parser, so that a rare form is counted wrongly.
 */
final class DocumentedNames {
  private static final int LONGEST_SIGNATURE = 60;
  private static final Pattern PYTHON =
      Pattern.compile("(async )?(def|class) [A-Za-z]\\w{0,200}\\s*[(:\\[].*");
  private static final Pattern JAVA =
      Pattern.compile(
          "public (?:(?:abstract|final|sealed|non-sealed|static|strictfp) )*"
              + "(class|interface|enum|record|@interface) \\w.*");
  private static final Pattern CONSTRUCTOR = Pattern.compile("( {1,4}|\\t)def __init__\\s*\\(.*");
  private static final Pattern METHOD = Pattern.compile("\\s{1,8}(async )?def .*");
  private static final Pattern DOCSTRING = Pattern.compile("\\s*[rRuUbB]{0,2}(\"\"\"|'''|\"|').*");

  private DocumentedNames() {}

  static boolean reads(FileUnderStudy file) {
    String language = file.classification().language();
    return file.classification().kind() == FileKind.SOURCE
        && file.classification().part() == Part.MAIN
        && ("Python".equals(language) || "Java".equals(language));
  }

  static Optional<Trace.DocumentedInFile> count(FileUnderStudy file, String text) {
    String language = file.classification().language();
    List<String> lines = text.lines().toList();
    int documented = 0;
    int names = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean python = "Python".equals(language);
      if ((python ? PYTHON : JAVA).matcher(line).matches()) {
        names++;
        boolean says =
            python
                ? hasDocstring(lines, i) || (line.startsWith("class ") && isMadeSaying(lines, i))
                : hasComment(lines, i);
        documented += says ? 1 : 0;
      }
    }
    return names == 0 || language == null
        ? Optional.empty()
        : Optional.of(new Trace.DocumentedInFile(language, documented, names));
  }

  private static boolean hasDocstring(List<String> lines, int from) {
    int open = 0;
    for (int i = from; i < Math.min(lines.size(), from + LONGEST_SIGNATURE); i++) {
      String code = lines.get(i).replaceFirst("#[^\"']*$", "").stripTrailing();
      open += (int) code.chars().filter(c -> c == '(' || c == '[').count();
      open -= (int) code.chars().filter(c -> c == ')' || c == ']').count();
      if (open <= 0 && code.endsWith(":")) {
        int next = i + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
          next++;
        }
        return next < lines.size() && DOCSTRING.matcher(lines.get(next)).matches();
      }
    }
    return false;
  }

  /**
   * Whether the first method of a class is its constructor, with a docstring that stands for it.
   */
  private static boolean isMadeSaying(List<String> lines, int from) {
    for (int i = from + 1; i < Math.min(lines.size(), from + LONGEST_SIGNATURE); i++) {
      String line = lines.get(i);
      if (CONSTRUCTOR.matcher(line).matches()) {
        return hasDocstring(lines, i);
      }
      if (METHOD.matcher(line).matches()
          || (!line.isBlank() && "\t )".indexOf(line.charAt(0)) < 0)) {
        return false;
      }
    }
    return false;
  }

  /** A comment that ends above the declaration, with annotations between at most. */
  private static boolean hasComment(List<String> lines, int from) {
    for (int i = from - 1; i >= Math.max(0, from - LONGEST_SIGNATURE); i--) {
      String above = lines.get(i).strip();
      if (above.endsWith("*/")) {
        return true;
      }
      if (above.isEmpty() || above.startsWith("import ") || above.startsWith("package ")) {
        return false;
      }
    }
    return false;
  }
}
