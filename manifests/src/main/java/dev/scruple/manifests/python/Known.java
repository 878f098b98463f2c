// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of a value of a build script without running it. */
sealed interface Known {
  /** A list grows no longer than this. */
  int MOST = 5_000;

  /** A text grows no longer than this. */
  int LONGEST = 100_000;

  /** Nothing. */
  record Unknown() implements Known {}

  /**
   * A text.
   *
   * @param whole whether all of it is known; {@code {}} stands for what isn't
   */
  record Text(String text, boolean whole, int line) implements Known {
    public Text {
      text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
  }

  /** A list, which the script may lengthen. */
  record Many(List<Known> members) implements Known {
    Many() {
      this(new ArrayList<>());
    }

    void add(Known member) {
      if (members.size() < MOST) {
        members.add(member);
      }
    }

    void addAll(Known other) {
      switch (other) {
        case Many many -> List.copyOf(many.members).forEach(this::add);
        case Mapping mapping -> mapping.texts().forEach(this::add);
        case Text _, FromFile _, Unknown _ -> add(other);
      }
    }
  }

  /** A dictionary with texts for keys, which the script may fill. */
  record Mapping(Map<String, Known> entries, Map<String, Integer> lines) implements Known {
    Mapping() {
      this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void put(String key, Known value, int line) {
      if (entries.size() < MOST) {
        entries.put(key, value);
        lines.put(key, line);
      }
    }

    List<Known> texts() {
      return entries.keySet().stream()
          .<Known>map(key -> new Text(key, true, lines.getOrDefault(key, 1)))
          .toList();
    }
  }

  /** What a file holds, or is made of it. */
  record FromFile(String path, int line) implements Known {}

  /** Both, as where a condition decides. */
  static Known either(Known a, Known b) {
    if (a instanceof Unknown || (a instanceof Text && a.equals(b))) {
      return b;
    }
    if (b instanceof Unknown) {
      return a;
    }
    if (a instanceof Mapping left && b instanceof Mapping right) {
      Mapping both =
          new Mapping(new LinkedHashMap<>(left.entries), new LinkedHashMap<>(left.lines));
      right.entries.forEach((key, value) -> both.put(key, value, right.lines.getOrDefault(key, 1)));
      return both;
    }
    Many both = new Many();
    both.addAll(a);
    both.addAll(b);
    return both;
  }

  /** What {@code +} makes. */
  static Known sum(Known a, Known b) {
    boolean text = a instanceof Text || b instanceof Text;
    boolean list = a instanceof Many || b instanceof Many;
    if (text && !list) {
      return a instanceof FromFile || b instanceof FromFile ? new Unknown() : joined(a, b, "");
    }
    return list || a instanceof FromFile || b instanceof FromFile ? both(a, b) : new Unknown();
  }

  private static Known both(Known a, Known b) {
    Many all = new Many();
    all.addAll(a);
    all.addAll(b);
    return all;
  }

  /** Two texts, one behind the other. */
  static Known joined(Known a, Known b, String between) {
    if (a instanceof Text left && b instanceof Text right) {
      return new Text(
          left.text() + between + right.text(), left.whole() && right.whole(), left.line());
    }
    if (a instanceof Text left) {
      return new Text(left.text() + between + "{}", false, left.line());
    }
    return b instanceof Text right
        ? new Text("{}" + between + right.text(), false, right.line())
        : new Unknown();
  }
}
