// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value in a YAML file, with the line that it stands on. */
public sealed interface YamlNode {

  /** The line, 1-based. */
  int line();

  /**
   * A text, number or boolean: what it is, the one who asks decides.
   *
   * @param quoted whether it was written in quotes or as a block, so that it can only be a text
   */
  record Scalar(int line, String text, boolean quoted) implements YamlNode {}

  /** A list. */
  record Sequence(int line, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A mapping, in the file's order.
   *
   * @param keyLines the line of each key
   */
  record Mapping(int line, Map<String, YamlNode> entries, Map<String, Integer> keyLines)
      implements YamlNode {
    public Mapping {
      entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keyLines = Map.copyOf(keyLines);
    }

    /** Refuses a key that isn't among those known, naming the nearest. */
    public void allow(Set<String> known) throws YamlException {
      for (String key : entries.keySet()) {
        if (!known.contains(key)) {
          throw new YamlException(
              keyLines.getOrDefault(key, line), Words.unknown("key", key, known));
        }
      }
    }
  }

  /** This node as a mapping. */
  default Mapping mapping(String what) throws YamlException {
    if (this instanceof Mapping mapping) {
      return mapping;
    }
    throw new YamlException(line(), what + " must be a mapping");
  }

  /** This node as a list; a single scalar is a list of one. */
  default List<YamlNode> list(String what) throws YamlException {
    return switch (this) {
      case Sequence sequence -> sequence.items();
      case Scalar scalar -> List.of(scalar);
      case Mapping mapping -> throw new YamlException(mapping.line(), what + " must be a list");
    };
  }

  /** This node as a text that isn't empty. */
  default String text(String what) throws YamlException {
    if (this instanceof Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text();
    }
    throw new YamlException(line(), what + " must be a text");
  }

  /** This node as a boolean: {@code true} or {@code false}, nothing else. */
  default boolean truth(String what) throws YamlException {
    if (this instanceof Scalar(int at, String text, boolean quoted) && !quoted) {
      if (text.equals("true")) {
        return true;
      }
      if (text.equals("false")) {
        return false;
      }
    }
    throw new YamlException(line(), what + " must be true or false");
  }

  /** This node as a whole number that isn't negative, in decimal digits. */
  default long number(String what) throws YamlException {
    if (this instanceof Scalar(int at, String text, boolean quoted)
        && !quoted
        && !text.isEmpty()
        && text.length() <= 18
        && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Long.parseLong(text);
    }
    throw new YamlException(
        line(), what + " must be a whole number of at most 18 digits, without sign or separators");
  }
}
