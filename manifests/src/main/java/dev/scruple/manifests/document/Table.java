// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of TOML, an object of JSON or a mapping of YAML, with the lines of its keys, in the order
 * of the text. Values of another type than asked for are passed over.
 */
public final class Table implements Node {
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final int line;

  public Table(int line) {
    this.line = line;
  }

  @Override
  public int line() {
    return line;
  }

  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  public int line(String key) {
    Node value = values.get(key);
    return value == null ? 0 : value.line();
  }

  /** A table under a table, or nothing. */
  public Optional<Table> table(String... path) {
    Table at = this;
    for (String key : path) {
      if (!(at.values.get(key) instanceof Table next)) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(at);
  }

  public @Nullable String string(String key) {
    return values.get(key) instanceof Node.Text text ? text.text() : null;
  }

  public boolean isTrue(String key) {
    return values.get(key) instanceof Node.Flag flag && flag.isTrue();
  }

  /** The strings of an array, each with its line. */
  public List<Node.Text> strings(String key) {
    List<Node.Text> lines = new ArrayList<>();
    if (values.get(key) instanceof Node.Items array) {
      for (Node each : array.values()) {
        if (each instanceof Node.Text text) {
          lines.add(text);
        }
      }
    }
    return lines;
  }

  public @Nullable Node get(String key) {
    return values.get(key);
  }

  public void put(String key, Node value) {
    values.put(key, value);
  }

  /** The tables of an array. */
  public List<Table> tables(String key) {
    return values.get(key) instanceof Node.Items array
        ? array.values().stream().filter(Table.class::isInstance).map(Table.class::cast).toList()
        : List.of();
  }

  /** A string, number or boolean as text; null where there is none. */
  public @Nullable String words(String key) {
    Node value = values.get(key);
    String words = value == null ? "" : Node.words(value);
    return words.isEmpty() ? null : words;
  }

  /** The keys with their values, in the order of the text. */
  public Map<String, Node> entries() {
    return Collections.unmodifiableMap(values);
  }
}
