// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.version.Version;
import dev.scruple.manifests.version.VersionScheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A condition of a requirement as a tree, after the environment markers of the dependency
 * specifiers (PEP 508) with the lists that lock files add (PEP 751).
 */
public sealed interface Marker {
  /** Reads a marker; empty where it is none by the grammar, or too long or nested too deeply. */
  static Optional<Marker> parse(String text) {
    return new MarkerReader(text).read();
  }

  /**
   * Whether it holds; empty where the environment leaves open what decides, or where the two sides
   * can't be compared.
   */
  Optional<Boolean> holds(MarkerEnvironment environment);

  /** All parts must hold. */
  record All(List<Marker> parts) implements Marker {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<Boolean> holds(MarkerEnvironment environment) {
      return decided(parts, environment, false);
    }
  }

  /** One part must hold. */
  record Any(List<Marker> parts) implements Marker {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<Boolean> holds(MarkerEnvironment environment) {
      return decided(parts, environment, true);
    }
  }

  /** One side of a comparison. */
  sealed interface Side {
    /** The name of what the environment says. */
    record Variable(String name) implements Side {}

    /** A string. */
    record Literal(String text) implements Side {}
  }

  /** A comparison. */
  record Comparison(Side left, String operator, Side right) implements Marker {
    @Override
    public Optional<Boolean> holds(MarkerEnvironment environment) {
      if (left instanceof Side.Variable(String name) && name.equals("extra")) {
        return member(environment.extras(), right, true);
      }
      if (right instanceof Side.Variable(String name) && name.equals("extra")) {
        return member(environment.extras(), left, true);
      }
      if (right instanceof Side.Variable(String name) && MarkerEnvironment.isList(name)) {
        return member(environment.list(name), left, false);
      }
      return value(left, environment)
          .flatMap(a -> value(right, environment).flatMap(b -> compare(a, b)));
    }

    private Optional<Boolean> member(Optional<Set<String>> list, Side side, boolean equality) {
      if (!(side instanceof Side.Literal(String text))) {
        return Optional.empty();
      }
      String name = MarkerEnvironment.normalised(text);
      boolean positive = operator.equals(equality ? "==" : "in");
      boolean negative = operator.equals(equality ? "!=" : "not in");
      return positive || negative
          ? list.map(names -> names.contains(name) == positive)
          : Optional.empty();
    }

    private static Optional<String> value(Side side, MarkerEnvironment environment) {
      return switch (side) {
        case Side.Literal literal -> Optional.of(literal.text());
        case Side.Variable variable -> environment.value(variable.name());
      };
    }

    private Optional<Boolean> compare(String a, String b) {
      return switch (operator) {
        case "in" -> Optional.of(b.contains(a));
        case "not in" -> Optional.of(!b.contains(a));
        case "===" -> Optional.of(a.equals(b));
        case "==" -> Optional.of(isEqual(a, b));
        case "!=" -> Optional.of(!isEqual(a, b));
        case "<" -> ordered(a, b, (left, right) -> left < right);
        case "<=" -> ordered(a, b, (left, right) -> left <= right);
        case ">" -> ordered(a, b, (left, right) -> left > right);
        case ">=" -> ordered(a, b, (left, right) -> left >= right);
        case "~=" -> compatible(a, b);
        case String _ -> Optional.empty();
      };
    }

    private static boolean isEqual(String a, String b) {
      if (b.endsWith(".*") && isVersion(a)) {
        String prefix = b.substring(0, b.length() - 2);
        return a.equals(prefix) || a.startsWith(prefix + ".");
      }
      boolean versions = isVersion(a) && isVersion(b);
      return versions ? VersionScheme.PYPI.compare(a, b) == 0 : a.equals(b);
    }

    /** Versions by their order, other texts by their letters. */
    private static Optional<Boolean> ordered(
        String a, String b, BiFunction<Integer, Integer, Boolean> holds) {
      boolean versions = isVersion(a) && isVersion(b);
      int order = versions ? VersionScheme.PYPI.compare(a, b) : a.compareTo(b);
      return Optional.of(holds.apply(order, 0));
    }

    /** {@code ~= 3.8} is {@code >= 3.8, == 3.*}. */
    private static Optional<Boolean> compatible(String a, String b) {
      int dot = b.lastIndexOf('.');
      if (dot < 0 || !isVersion(a) || !isVersion(b)) {
        return Optional.empty();
      }
      return Optional.of(
          VersionScheme.PYPI.compare(a, b) >= 0 && isEqual(a, b.substring(0, dot) + ".*"));
    }

    private static boolean isVersion(String text) {
      Version version = VersionScheme.PYPI.version(text);
      return version.isValid();
    }
  }

  /** What one part decides by {@code deciding}, the others leave to it. */
  private static Optional<Boolean> decided(
      List<Marker> parts, MarkerEnvironment environment, boolean deciding) {
    boolean open = false;
    for (Marker part : parts) {
      Optional<Boolean> holds = part.holds(environment);
      if (holds.isPresent() && holds.get() == deciding) {
        return holds;
      }
      open |= holds.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(!deciding);
  }
}
