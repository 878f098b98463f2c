// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the literals of {@code setup.py}. It is code and isn't run: only {@code name = "text"} and
 * {@code name = ["text", …]} are seen, and what is computed is named as a problem.
 */
public final class SetupPyReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    List<PythonToken> tokens = PythonToken.scan(text);
    Deque<String> calls = new ArrayDeque<>();
    Map<String, List<PythonToken>> constants = new HashMap<>();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      PythonToken name = tokens.get(i);
      follow(tokens, i, calls);
      if (!name.isWord() || !tokens.get(i + 1).is("=") || tokens.get(i + 2).is("=")) {
        continue;
      }
      List<PythonToken> values = literals(tokens, i + 2);
      if (calls.isEmpty() && values.size() == 1) {
        constants.put(name.text(), values);
      } else if (values.isEmpty() && tokens.get(i + 2).isWord() && isAlone(tokens, i + 3)) {
        values = constants.getOrDefault(tokens.get(i + 2).text(), List.of());
      }
      switch (name.text()) {
        case "name", "version" -> {
          if (ofThePackage(calls.peek())) {
            own(name.text(), values, reading);
          }
        }
        case "license", "licence" -> license(name, values, reading);
        case "classifiers" -> classifiers(values, reading);
        case "install_requires" -> requirements(name, values, reading);
        default -> {
          // Other names declare neither a licence nor a package.
        }
      }
    }
    reading.problem("setup.py is code and was not run: only its literals were read", 0);
  }

  private static boolean isAlone(List<PythonToken> tokens, int next) {
    return next < tokens.size() && (tokens.get(next).is(",") || tokens.get(next).is(")"));
  }

  /** Keeps the names of the calls that are open here; empty for other brackets. */
  private static void follow(List<PythonToken> tokens, int at, Deque<String> calls) {
    PythonToken token = tokens.get(at);
    if (token.is("(") || token.is("[") || token.is("{")) {
      boolean call = token.is("(") && at > 0 && tokens.get(at - 1).isWord();
      calls.push(call ? tokens.get(at - 1).text() : "");
    } else if (token.is(")") || token.is("]") || token.is("}")) {
      calls.poll();
    }
  }

  /** An extension that is built, or an author, has a name too. */
  private static boolean ofThePackage(@Nullable String call) {
    return call == null || call.equals("setup") || call.equals("dict");
  }

  /** The string, or the strings of the list, that start here; none where it is neither. */
  private static List<PythonToken> literals(List<PythonToken> tokens, int start) {
    if (tokens.get(start).isString()) {
      boolean alone = start + 1 >= tokens.size() || !"+%.".contains(tokens.get(start + 1).text());
      return alone ? List.of(tokens.get(start)) : List.of();
    }
    List<PythonToken> strings = new ArrayList<>();
    if (tokens.get(start).is("[") || tokens.get(start).is("(")) {
      for (int i = start + 1; i < tokens.size(); i++) {
        PythonToken token = tokens.get(i);
        if (token.isString()) {
          strings.add(token);
        } else if (!token.is(",")) {
          return token.is("]") || token.is(")") ? strings : List.of();
        }
      }
    }
    return List.of();
  }

  private static void own(String field, List<PythonToken> values, Reading reading) {
    @Nullable String value = values.size() == 1 ? values.getFirst().text() : null;
    if (value != null && field.equals("name")) {
      reading.name(value);
    } else if (value != null) {
      reading.version(value);
    }
  }

  private static void license(PythonToken name, List<PythonToken> values, Reading reading) {
    if (values.isEmpty()) {
      reading.problem("setup.py computes " + name.text(), name.line());
    }
    values.forEach(
        it -> reading.license("setup.license", it.text(), FieldKind.FREE_TEXT, it.line()));
  }

  private static void classifiers(List<PythonToken> values, Reading reading) {
    values.stream()
        .filter(it -> it.text().startsWith("License ::"))
        .forEach(
            it -> reading.license("setup.classifiers", it.text(), FieldKind.CLASSIFIER, it.line()));
  }

  private static void requirements(PythonToken name, List<PythonToken> values, Reading reading) {
    if (values.isEmpty()) {
      reading.problem("setup.py computes " + name.text(), name.line());
    }
    for (PythonToken value : values) {
      Requirement.parse(value.text())
          .ifPresent(it -> reading.add(it.declared(DependencyScope.RUNTIME, null, value.line())));
    }
  }
}
