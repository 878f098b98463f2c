// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Component;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.model.Untold;
import java.util.List;
import java.util.Optional;
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

  private final Function<String, Optional<Approval>> byId;

  /** By a table of licence ids, which has nothing for a licence that nobody judged. */
  public Approvals(Function<String, Optional<Approval>> byId) {
    this.byId = byId;
  }

  /**
   * One fact for each licence expression that a component other than a package is under, and one
   * for each licence in it; none where that depends on a licence that nobody judged.
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
        .flatMap(expression -> evidence(expression).stream())
        .toList();
  }

  private Optional<Evidence> evidence(String expression) {
    return approval(Expressions.parse(expression))
        .map(
            approval ->
                Evidence.of(
                    Source.target(),
                    new Fact.LicenseApproval(
                        expression, approval.osi(), approval.fsf(), approval.openDefinition())));
  }

  private Optional<Approval> approval(SpdxExpression expression) {
    return switch (expression) {
      case SpdxExpression.License license -> byId.apply(license.id());
      case SpdxExpression.With with -> byId.apply(with.license().id());
      case SpdxExpression.And and -> all(and.operands());
      case SpdxExpression.Or or -> any(or.operands());
      case SpdxExpression.None _, SpdxExpression.NoAssertion _ -> Optional.of(Approval.NOBODY);
    };
  }

  /** One that is closed closes the whole, also beside one that nobody judged. */
  private Optional<Approval> all(List<SpdxExpression> operands) {
    List<Optional<Approval>> each = operands.stream().map(this::approval).toList();
    Approval known =
        each.stream().flatMap(Optional::stream).reduce(Approval::and).orElse(Approval.NOBODY);
    boolean judged = each.stream().allMatch(Optional::isPresent);
    boolean closed = each.stream().flatMap(Optional::stream).anyMatch(Approval.NOBODY::equals);
    return judged || closed ? Optional.of(judged ? known : Approval.NOBODY) : Optional.empty();
  }

  /** One that is open opens the whole, also beside one that nobody judged. */
  private Optional<Approval> any(List<SpdxExpression> operands) {
    List<Optional<Approval>> each = operands.stream().map(this::approval).toList();
    Approval known =
        each.stream().flatMap(Optional::stream).reduce(Approval::or).orElse(Approval.NOBODY);
    boolean judged = each.stream().allMatch(Optional::isPresent);
    return judged || !known.equals(Approval.NOBODY) ? Optional.of(known) : Optional.empty();
  }
}
