// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A TOML table with the lines of its keys; values of another type than asked for are passed over.
 */
final class Toml {
  private final TomlTable table;

  private Toml(TomlTable table) {
    this.table = table;
  }

  /** The document, or empty with a problem noted. */
  static Optional<Toml> parse(String text, Reading reading) {
    TomlParseResult result = org.tomlj.Toml.parse(text);
    if (!result.hasErrors()) {
      return Optional.of(new Toml(result));
    }
    TomlPosition position = result.errors().getFirst().position();
    reading.problem("not valid TOML: " + result.errors().getFirst().getMessage(), position.line());
    return Optional.empty();
  }

  List<String> keys() {
    return List.copyOf(table.keySet());
  }

  int line(String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null ? 0 : position.line();
  }

  /** A table under a table, or nothing. */
  Optional<Toml> table(String... path) {
    TomlTable at = table;
    for (String key : path) {
      if (!(at.get(List.of(key)) instanceof TomlTable next)) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(new Toml(at));
  }

  boolean has(String key) {
    return table.contains(List.of(key));
  }

  @Nullable String string(String key) {
    return table.get(List.of(key)) instanceof String text ? text : null;
  }

  boolean isTrue(String key) {
    return table.get(List.of(key)) instanceof Boolean flag && flag;
  }

  /** The strings of an array, each with its line. */
  List<Line> strings(String key) {
    List<Line> lines = new ArrayList<>();
    if (table.get(List.of(key)) instanceof TomlArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i) instanceof String text) {
          TomlPosition position = array.inputPositionOf(i);
          lines.add(new Line(text, position == null ? line(key) : position.line()));
        }
      }
    }
    return lines;
  }

  /** A text with its line. */
  record Line(String text, int line) {}
}
