// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A TOML table with the lines of its keys; values of another type than asked for are passed over.
 */
final class Toml implements TomlValue {
  private final Map<String, TomlValue> values = new LinkedHashMap<>();
  private final int line;

  Toml(int line) {
    this.line = line;
  }

  /** A string. */
  record Line(String text, int line) implements TomlValue {}

  /** A boolean. */
  record Flag(boolean isTrue, int line) implements TomlValue {}

  /** A number, date or time. */
  record Other(int line) implements TomlValue {}

  /** An array. */
  record Items(List<TomlValue> values, int line) implements TomlValue {}

  /**
   * The document; where it is broken a problem is noted, and what stands before is kept.
   *
   * @param reading takes the problem
   */
  static Toml parse(String text, Reading reading) {
    return new TomlReader(text).read(reading);
  }

  @Override
  public int line() {
    return line;
  }

  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  int line(String key) {
    TomlValue value = values.get(key);
    return value == null ? 0 : value.line();
  }

  /** A table under a table, or nothing. */
  Optional<Toml> table(String... path) {
    Toml at = this;
    for (String key : path) {
      if (!(at.values.get(key) instanceof Toml next)) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(at);
  }

  @Nullable String string(String key) {
    return values.get(key) instanceof Line text ? text.text() : null;
  }

  boolean isTrue(String key) {
    return values.get(key) instanceof Flag flag && flag.isTrue();
  }

  /** The strings of an array, each with its line. */
  List<Line> strings(String key) {
    List<Line> lines = new ArrayList<>();
    if (values.get(key) instanceof Items array) {
      for (TomlValue each : array.values()) {
        if (each instanceof Line text) {
          lines.add(text);
        }
      }
    }
    return lines;
  }

  @Nullable TomlValue get(String key) {
    return values.get(key);
  }

  void put(String key, TomlValue value) {
    values.put(key, value);
  }
}
