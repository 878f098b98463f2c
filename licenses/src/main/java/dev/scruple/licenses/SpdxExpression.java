// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An SPDX license expression, as the SPDX specification 3.0.1 defines it in its annex "SPDX license
 * expressions".
 *
 * <p>{@code toString} gives the canonical text with as few parentheses as possible; parsing it
 * gives an equal expression.
 */
public sealed interface SpdxExpression {

  /**
   * One licence.
   *
   * @param id an id of the SPDX list in its letter case, or a {@code LicenseRef-} with or without a
   *     {@code DocumentRef-} before it; {@code GPL-3.0-only} and {@code GPL-3.0-or-later} are ids
   *     of their own
   * @param orLater whether a {@code +} follows the id
   */
  record License(String id, boolean orLater) implements SpdxExpression {
    public License {
      ExpressionReader.requireIdentifier(id);
      if (orLater && (isReference(id) || id.endsWith("-only") || id.endsWith("-or-later"))) {
        throw new IllegalArgumentException(id + " takes no +");
      }
    }

    /** A licence in just this version. */
    public License(String id) {
      this(id, false);
    }

    private static boolean isReference(String id) {
      return id.startsWith("LicenseRef-") || id.startsWith("DocumentRef-");
    }

    @Override
    public String toString() {
      return orLater ? id + "+" : id;
    }
  }

  /**
   * A licence with an exception that widens it.
   *
   * @param exception an exception id of the SPDX list in its letter case, or an {@code
   *     AdditionRef-}
   */
  record With(License license, String exception) implements SpdxExpression {
    public With {
      ExpressionReader.requireIdentifier(exception);
    }

    @Override
    public String toString() {
      return license + " WITH " + exception;
    }
  }

  /**
   * All of these hold.
   *
   * @param operands at least two, none of them {@code And}: nested ones are taken apart
   */
  record And(List<SpdxExpression> operands) implements SpdxExpression {
    public And {
      operands =
          operands.stream()
              .flatMap(
                  each -> each instanceof And and ? and.operands.stream() : List.of(each).stream())
              .toList();
      requireOperands(operands);
    }

    @Override
    public String toString() {
      return operands.stream()
          .map(each -> each instanceof Or ? "(" + each + ")" : each.toString())
          .collect(Collectors.joining(" AND "));
    }
  }

  /**
   * One of these may be chosen.
   *
   * @param operands at least two, none of them {@code Or}: nested ones are taken apart
   */
  record Or(List<SpdxExpression> operands) implements SpdxExpression {
    public Or {
      operands =
          operands.stream()
              .flatMap(
                  each -> each instanceof Or or ? or.operands.stream() : List.of(each).stream())
              .toList();
      requireOperands(operands);
    }

    @Override
    public String toString() {
      return operands.stream().map(Object::toString).collect(Collectors.joining(" OR "));
    }
  }

  /** {@code NONE}: looked everywhere, no licence found. */
  record None() implements SpdxExpression {
    @Override
    public String toString() {
      return "NONE";
    }
  }

  /** {@code NOASSERTION}: not known. */
  record NoAssertion() implements SpdxExpression {
    @Override
    public String toString() {
      return "NOASSERTION";
    }
  }

  /**
   * Reads an expression. Operators and ids are taken in any letter case; ids come out as the SPDX
   * list writes them, deprecated ones as their successors ({@code GPL-3.0} as {@code GPL-3.0-only},
   * {@code GPL-3.0+} as {@code GPL-3.0-or-later}). {@code NONE} and {@code NOASSERTION} stand
   * alone.
   *
   * @throws InvalidExpressionException if the text is no expression, holds an id that the list does
   *     not know, is longer than 65,536 characters, or nests deeper than 64 parentheses
   */
  static SpdxExpression parse(String text) throws InvalidExpressionException {
    return new ExpressionReader(text).read();
  }

  /**
   * All of the given: nested ones are taken apart, doubles dropped, the rest sorted by their text.
   * {@code NONE} is dropped where anything else stands beside it; {@code NOASSERTION} anywhere
   * makes the whole unknown. Of nothing it is {@code NOASSERTION}.
   */
  static SpdxExpression and(Collection<? extends SpdxExpression> expressions) {
    return ExpressionAlgebra.combine(expressions, true);
  }

  /**
   * A choice of the given, by the same rules as {@link #and}.
   *
   * @param expressions the alternatives
   */
  static SpdxExpression or(Collection<? extends SpdxExpression> expressions) {
    return ExpressionAlgebra.combine(expressions, false);
  }

  /** An equivalent expression with doubles dropped and operands sorted, at every level. */
  default SpdxExpression sorted() {
    return ExpressionAlgebra.sort(this);
  }

  /** The licence ids that it names, sorted; without {@code +} and exceptions. */
  default Set<String> licenses() {
    Set<String> ids = new TreeSet<>();
    ExpressionAlgebra.collect(this, ids, new TreeSet<>());
    return Collections.unmodifiableSet(ids);
  }

  /** The exception ids that it names, sorted. */
  default Set<String> exceptions() {
    Set<String> exceptions = new TreeSet<>();
    ExpressionAlgebra.collect(this, new TreeSet<>(), exceptions);
    return Collections.unmodifiableSet(exceptions);
  }

  private static void requireOperands(List<SpdxExpression> operands) {
    if (operands.size() < 2) {
      throw new IllegalArgumentException("AND and OR need two operands");
    }
    for (SpdxExpression operand : operands) {
      if (operand instanceof None || operand instanceof NoAssertion) {
        throw new IllegalArgumentException(operand + " can't be combined");
      }
    }
  }
}
