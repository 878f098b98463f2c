// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a marker by recursive descent, within a bound of length and of brackets in brackets. */
final class MarkerReader {
  private static final int LONGEST = 8192;
  private static final int DEEPEST = 50;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*+(?:(?<operator>===|~=|==|!=|<=|>=|<|>|\\(|\\))|(?<word>[A-Za-z_][A-Za-z0-9_.]*+)"
              + "|'(?<single>[^']*+)'|\"(?<double>[^\"]*+)\")");

  private final String text;
  private final Matcher matcher;
  private int at;
  private int depth;

  MarkerReader(String text) {
    this.text = text.length() > LONGEST ? "" : text.strip();
    matcher = TOKEN.matcher(this.text);
  }

  Optional<Marker> read() {
    Marker marker = any();
    return marker == null || at < text.length() ? Optional.empty() : Optional.of(marker);
  }

  private @Nullable Marker any() {
    List<Marker> parts = new ArrayList<>();
    do {
      Marker part = all();
      if (part == null) {
        return null;
      }
      parts.add(part);
    } while (took("word", "or"));
    return parts.size() == 1 ? parts.getFirst() : new Marker.Any(parts);
  }

  private @Nullable Marker all() {
    List<Marker> parts = new ArrayList<>();
    do {
      Marker part = atom();
      if (part == null) {
        return null;
      }
      parts.add(part);
    } while (took("word", "and"));
    return parts.size() == 1 ? parts.getFirst() : new Marker.All(parts);
  }

  private @Nullable Marker atom() {
    if (!took("operator", "(")) {
      return comparison();
    }
    if (depth == DEEPEST) {
      return null;
    }
    depth++;
    Marker inner = any();
    depth--;
    return took("operator", ")") ? inner : null;
  }

  private @Nullable Marker comparison() {
    Marker.Side left = side();
    String operator = left == null ? null : operator();
    Marker.Side right = operator == null ? null : side();
    return left == null || operator == null || right == null
        ? null
        : new Marker.Comparison(left, operator, right);
  }

  private Marker.@Nullable Side side() {
    if (!matcher.region(at, text.length()).lookingAt()) {
      return null;
    }
    String single = matcher.group("single");
    String text = single == null ? matcher.group("double") : single;
    String word = matcher.group("word");
    if (text != null) {
      at = matcher.end();
      return new Marker.Side.Literal(text);
    }
    if (word == null) {
      return null;
    }
    at = matcher.end();
    return new Marker.Side.Variable(MarkerEnvironment.variable(word));
  }

  private @Nullable String operator() {
    if (took("word", "in")) {
      return "in";
    }
    if (took("word", "not")) {
      return took("word", "in") ? "not in" : null;
    }
    if (!matcher.region(at, text.length()).lookingAt()) {
      return null;
    }
    String operator = matcher.group("operator");
    if (operator == null || operator.equals("(") || operator.equals(")")) {
      return null;
    }
    at = matcher.end();
    return operator;
  }

  private boolean took(String kind, String expected) {
    boolean fits =
        matcher.region(at, text.length()).lookingAt() && expected.equals(matcher.group(kind));
    if (fits) {
      at = matcher.end();
    }
    return fits;
  }
}
