// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A YAML value and the line, from 1, that it begins on. */
sealed interface Node {
  /** Where it begins. */
  int line();

  /**
   * A scalar.
   *
   * @param block written below a {@code |} or {@code >}, so that its text begins a line later
   */
  record Scalar(String text, int line, boolean block) implements Node {
    /** The line of the file on which an offset of the text stands; exact unless it was folded. */
    int lineAt(int offset) {
      int lines = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
      return block ? line + 1 + lines : line + lines;
    }
  }

  /** A list. */
  record Items(List<Node> items, int line) implements Node {}

  /** A mapping, in the order of the text; a key may stand twice. */
  record Mapping(List<Entry> entries, int line) implements Node {}

  /** A key and its value. */
  record Entry(String key, int line, Node value) {}

  /** The entries of a mapping; none of anything else. */
  static List<Entry> entries(@Nullable Node node) {
    return node instanceof Mapping mapping ? mapping.entries() : List.of();
  }

  /** The items of a list, the value itself if it is a scalar or mapping, none of null. */
  static List<Node> items(@Nullable Node node) {
    return switch (node) {
      case null -> List.of();
      case Items items -> items.items();
      case Scalar _, Mapping _ -> List.of(node);
    };
  }

  /** The entry of a key. */
  static Optional<Entry> entry(@Nullable Node node, String key) {
    return entries(node).stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /** The value of a key; null where there is none. */
  static @Nullable Node value(@Nullable Node node, String key) {
    return entry(node, key).map(Entry::value).orElse(null);
  }

  /** The scalar's text; empty for anything else. */
  static String text(@Nullable Node node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }

  /** The scalars in a list or alone, and the keys of a mapping. */
  static List<String> words(@Nullable Node node) {
    return switch (node) {
      case null -> List.of();
      case Scalar scalar -> List.of(scalar.text());
      case Items items -> items.items().stream().map(Node::text).filter(t -> !t.isEmpty()).toList();
      case Mapping mapping -> mapping.entries().stream().map(Entry::key).toList();
    };
  }

  /** All scalars below, in the order of the text. */
  static Stream<Scalar> scalars(@Nullable Node node) {
    return switch (node) {
      case null -> Stream.empty();
      case Scalar scalar -> Stream.of(scalar);
      case Items items -> items.items().stream().flatMap(Node::scalars);
      case Mapping mapping -> mapping.entries().stream().flatMap(e -> scalars(e.value()));
    };
  }
}
