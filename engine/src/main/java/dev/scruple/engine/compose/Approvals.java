// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Component;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.model.Untold;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who approves the licences of a target's components as open. */
public final class Approvals {
  /** Who approves one licence. */
  public record Approval(boolean osi, boolean fsf, boolean openDefinition) {
    static final Approval NOBODY = new Approval(false, false, false);

    Approval and(Approval other) {
      return new Approval(
          osi && other.osi, fsf && other.fsf, openDefinition && other.openDefinition);
    }

    Approval or(Approval other) {
      return new Approval(
          osi || other.osi, fsf || other.fsf, openDefinition || other.openDefinition);
    }
  }

  private final Function<String, Approval> byId;

  /** By a table of licence ids. */
  public Approvals(Function<String, Approval> byId) {
    this.byId = byId;
  }

  /**
   * One fact for each licence expression that a component other than a package is under, and one
   * for each licence in it.
   */
  public List<Evidence> of(List<Component> components) {
    return components.stream()
        .filter(component -> component.role() != dev.scruple.model.ComponentRole.PACKAGE)
        .map(Component::concluded)
        .filter(java.util.Objects::nonNull)
        .map(java.util.Objects::requireNonNull)
        .filter(expression -> !expression.equals("NONE") && !Untold.is(expression))
        .flatMap(
            expression ->
                Stream.concat(
                    Stream.of(expression), Expressions.parse(expression).licenses().stream()))
        .distinct()
        .sorted()
        .map(this::evidence)
        .toList();
  }

  private Evidence evidence(String expression) {
    Approval approval = approval(Expressions.parse(expression));
    return Evidence.of(
        Source.target(),
        new Fact.LicenseApproval(
            expression, approval.osi(), approval.fsf(), approval.openDefinition()));
  }

  private Approval approval(SpdxExpression expression) {
    return switch (expression) {
      case SpdxExpression.License license -> byId.apply(license.id());
      case SpdxExpression.With with -> byId.apply(with.license().id());
      case SpdxExpression.And and ->
          and.operands().stream().map(this::approval).reduce(Approval::and).orElse(Approval.NOBODY);
      case SpdxExpression.Or or ->
          or.operands().stream().map(this::approval).reduce(Approval::or).orElse(Approval.NOBODY);
      case SpdxExpression.None _, SpdxExpression.NoAssertion _ -> Approval.NOBODY;
    };
  }
}
