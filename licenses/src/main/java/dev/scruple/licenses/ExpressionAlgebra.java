// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import dev.scruple.licenses.SpdxExpression.And;
import dev.scruple.licenses.SpdxExpression.License;
import dev.scruple.licenses.SpdxExpression.NoAssertion;
import dev.scruple.licenses.SpdxExpression.None;
import dev.scruple.licenses.SpdxExpression.Or;
import dev.scruple.licenses.SpdxExpression.With;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Combines, sorts and walks expressions. */
final class ExpressionAlgebra {
  private ExpressionAlgebra() {}

  static SpdxExpression combine(Collection<? extends SpdxExpression> expressions, boolean and) {
    TreeMap<String, SpdxExpression> parts = new TreeMap<>();
    for (SpdxExpression expression : expressions) {
      SpdxExpression sorted = sort(expression);
      for (SpdxExpression part : parts(sorted, and)) {
        parts.put(part.toString(), part);
      }
    }
    if (parts.isEmpty() || parts.containsKey("NOASSERTION")) {
      return new NoAssertion();
    }
    if (parts.size() > 1) {
      parts.remove("NONE");
    }
    if (parts.size() == 1) {
      return parts.firstEntry().getValue();
    }
    List<SpdxExpression> operands = List.copyOf(parts.values());
    return and ? new And(operands) : new Or(operands);
  }

  private static List<SpdxExpression> parts(SpdxExpression expression, boolean and) {
    if (and && expression instanceof And conjunction) {
      return conjunction.operands();
    }
    if (!and && expression instanceof Or choice) {
      return choice.operands();
    }
    return List.of(expression);
  }

  static SpdxExpression sort(SpdxExpression expression) {
    return switch (expression) {
      case And and -> combine(and.operands(), true);
      case Or or -> combine(or.operands(), false);
      case License license -> license;
      case With with -> with;
      case None none -> none;
      case NoAssertion unknown -> unknown;
    };
  }

  static void collect(SpdxExpression expression, Set<String> licenses, Set<String> exceptions) {
    switch (expression) {
      case And and -> and.operands().forEach(each -> collect(each, licenses, exceptions));
      case Or or -> or.operands().forEach(each -> collect(each, licenses, exceptions));
      case License license -> licenses.add(license.id());
      case With with -> {
        licenses.add(with.license().id());
        exceptions.add(with.exception());
      }
      case None none -> {}
      case NoAssertion unknown -> {}
    }
  }
}
