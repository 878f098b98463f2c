// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.document;

import java.util.List;

/** A value of a TOML, JSON or YAML document with the line on which it begins. */
public sealed interface Node permits Table, Node.Text, Node.Flag, Node.Other, Node.Items {
  /** Where it begins, 1-based. */
  int line();

  /** A string. */
  record Text(String text, int line) implements Node {}

  /** A boolean. */
  record Flag(boolean isTrue, int line) implements Node {}

  /**
   * A number, a date or time, or null.
   *
   * @param text as written
   */
  record Other(String text, int line) implements Node {}

  /** An array. */
  record Items(List<Node> values, int line) implements Node {}

  /** A string, number or boolean as text; empty for all else. */
  static String words(Node node) {
    return switch (node) {
      case Text text -> text.text();
      case Flag flag -> String.valueOf(flag.isTrue());
      case Other other -> other.text();
      case Items _, Table _ -> "";
    };
  }
}
