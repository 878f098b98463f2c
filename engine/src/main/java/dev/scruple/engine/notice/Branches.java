// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Use;
import dev.scruple.terms.Rulings;
import dev.scruple.terms.Terms;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the branches of an {@code OR}: the one whose rulings for the use are mildest, then
 * the one with fewest duties, then the first by name.
 */
final class Branches {
  private record Question(ComponentRole role, SpdxExpression branch) {}

  /** The lighter one is taken: by the harshest ruling, then by fewer that are not permitted. */
  private record Weight(RulingValue harshest, int hindered, int duties)
      implements Comparable<Weight> {
    @Override
    public int compareTo(Weight other) {
      return Comparator.comparing(Weight::harshest)
          .thenComparingInt(Weight::hindered)
          .thenComparingInt(Weight::duties)
          .compare(this, other);
    }
  }

  private final Rulings rulings;
  private final Use use;
  private final Map<Question, Weight> weighed = new HashMap<>();

  Branches(Terms terms, Use use) {
    this.rulings = new Rulings(terms);
    this.use = use;
  }

  /** The expression without choices; null where it is none. */
  @Nullable SpdxExpression choose(@Nullable String expression, ComponentRole role) {
    if (expression == null) {
      return null;
    }
    try {
      return choose(SpdxExpression.parse(expression), role);
    } catch (InvalidExpressionException e) {
      throw new IllegalStateException("Our own expression can't be read: " + expression, e);
    }
  }

  private SpdxExpression choose(SpdxExpression expression, ComponentRole role) {
    return switch (expression) {
      case SpdxExpression.Or or ->
          or.operands().stream()
              .map(branch -> choose(branch, role))
              .min(
                  Comparator.comparing((SpdxExpression branch) -> weigh(branch, role))
                      .thenComparing(SpdxExpression::toString))
              .orElseThrow();
      case SpdxExpression.And and ->
          SpdxExpression.and(and.operands().stream().map(each -> choose(each, role)).toList());
      case SpdxExpression.License _,
          SpdxExpression.With _,
          SpdxExpression.None _,
          SpdxExpression.NoAssertion _ ->
          expression;
    };
  }

  private Weight weigh(SpdxExpression branch, ComponentRole role) {
    return weighed.computeIfAbsent(new Question(role, branch), this::weigh);
  }

  private Weight weigh(Question question) {
    Component component =
        new Component(
            "branch",
            question.role(),
            "branch",
            null,
            List.of(),
            null,
            null,
            question.branch().toString());
    RulingValue harshest = RulingValue.PERMITTED;
    int hindered = 0;
    int duties = 0;
    for (Ruling ruling : rulings.rule(List.of(component), List.of(), use)) {
      harshest = ruling.value().compareTo(harshest) > 0 ? ruling.value() : harshest;
      hindered += ruling.value() == RulingValue.PERMITTED ? 0 : 1;
      duties += ruling.duties().size();
    }
    return new Weight(harshest, hindered, duties);
  }
}
