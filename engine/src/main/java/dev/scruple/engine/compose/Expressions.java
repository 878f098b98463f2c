// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Component;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How declared and detected licences become the one that is ruled on. */
public final class Expressions {
  private static final Set<String> AMBIGUOUS = Set.of("GPL-", "LGPL-", "AGPL-", "GFDL-");

  private Expressions() {}

  /** Parses an expression that the licence library made. */
  static SpdxExpression parse(String expression) {
    try {
      return SpdxExpression.parse(expression);
    } catch (InvalidExpressionException e) {
      throw new IllegalStateException("Our own expression can't be read: " + expression, e);
    }
  }

  static @Nullable SpdxExpression all(Collection<? extends @Nullable SpdxExpression> expressions) {
    List<SpdxExpression> known =
        expressions.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    return known.isEmpty() ? null : SpdxExpression.and(known);
  }

  /**
   * Leaves out «GPL-3.0» where «GPL-3.0-or-later» is stated beside it: the bare name of a version
   * does not say «only», though it reads so.
   */
  static Set<SpdxExpression> withoutBareVersions(Set<SpdxExpression> stated) {
    return stated.stream()
        .filter(
            each ->
                stated.stream()
                    .noneMatch(
                        other ->
                            each.toString().endsWith("-only")
                                && other.toString().endsWith("-or-later")
                                && agree(each, other)))
        .collect(Collectors.toSet());
  }

  /**
   * Whether both name the same licences: «or later» in metadata agrees with the bare text of that
   * version, and «MIT OR Apache-2.0» with the texts of both.
   */
  static boolean agree(SpdxExpression declared, SpdxExpression detected) {
    return versions(declared).equals(versions(detected));
  }

  private static Set<String> versions(SpdxExpression expression) {
    Set<String> versions = new TreeSet<>();
    for (String id : expression.licenses()) {
      boolean versioned = AMBIGUOUS.stream().anyMatch(id::startsWith);
      versions.add(versioned ? id.replaceFirst("-(only|or-later)$", "") : id);
    }
    return versions;
  }

  /**
   * The licence to rule on. Metadata chooses between the texts that are there (OR, or later); where
   * the two contradict each other, both are taken to bind.
   */
  static @Nullable SpdxExpression conclude(
      @Nullable SpdxExpression declared, @Nullable SpdxExpression detected) {
    if (declared == null || detected == null) {
      return declared == null ? detected : declared;
    }
    return agree(declared, detected) ? declared : SpdxExpression.and(List.of(declared, detected));
  }

  /**
   * What is ruled on where a licence is stated by the user, and another was found.
   *
   * @param stated an expression
   */
  public static String concluded(String stated, @Nullable String found) {
    SpdxExpression concluded = conclude(parse(stated), found == null ? null : parse(found));
    return concluded == null ? stated : concluded.toString();
  }

  /**
   * What binds where all of these are taken together; null where one is unknown, or there is none.
   */
  public static @Nullable String together(List<Component> components) {
    Set<SpdxExpression> all = new LinkedHashSet<>();
    for (Component each : components) {
      String concluded = each.concluded();
      if (concluded == null) {
        return null;
      }
      all.add(parse(concluded));
    }
    return all.isEmpty() ? null : SpdxExpression.and(all).toString();
  }
}
