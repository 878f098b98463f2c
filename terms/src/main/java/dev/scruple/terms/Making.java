// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Action;
import dev.scruple.model.Subject;
import java.util.Comparator;
import java.util.Optional;

/** What actions make of things, as the licences that the things are under have it. */
record Making(Terms terms) implements Walk.Makings {
  /** What an action makes of something under an expression; a choice takes what is freest. */
  @Override
  public Makes makes(Kind base, Action making) {
    Makes otherwise =
        switch (making) {
          case DISTIL, TRAIN_ON, TRAIN_ON_OUTPUTS -> Makes.UNDEFINED;
          case RUN,
              SERVE,
              MODIFY,
              REDISTRIBUTE,
              REDISTRIBUTE_MODIFIED,
              LINK,
              EMBED,
              SELL,
              FINE_TUNE,
              RELEASE_FINE_TUNE,
              MERGE,
              QUANTISE,
              USE_NAME ->
              Makes.DERIVATIVE;
        };
    Subject subject = Asked.of(base.role(), making).subject();
    try {
      return base.expression() == null
          ? otherwise
          : makes(SpdxExpression.parse(base.expression()), subject, making, otherwise);
    } catch (InvalidExpressionException e) {
      return otherwise;
    }
  }

  private Makes makes(SpdxExpression expression, Subject subject, Action making, Makes otherwise) {
    return switch (expression) {
      case SpdxExpression.None none -> otherwise;
      case SpdxExpression.NoAssertion unknown -> otherwise;
      case SpdxExpression.License license -> makes(license.id(), subject, making, otherwise);
      case SpdxExpression.With with -> makes(with.license().id(), subject, making, otherwise);
      case SpdxExpression.And and ->
          and.operands().stream()
              .map(each -> makes(each, subject, making, otherwise))
              .min(Comparator.comparingInt(Making::freedom))
              .orElse(otherwise);
      case SpdxExpression.Or or ->
          or.operands().stream()
              .map(each -> makes(each, subject, making, otherwise))
              .max(Comparator.comparingInt(Making::freedom))
              .orElse(otherwise);
    };
  }

  private Makes makes(String id, Subject subject, Action making, Makes otherwise) {
    return terms.find(id).stream()
        .flatMap(license -> license.rules(subject, making).stream())
        .flatMap(rule -> Optional.ofNullable(rule.makes()).stream())
        .min(Comparator.comparingInt(Making::freedom))
        .orElse(otherwise);
  }

  private static int freedom(Makes makes) {
    return switch (makes) {
      case COPY, DERIVATIVE -> 0;
      case UNDEFINED -> 1;
      case INDEPENDENT -> 2;
    };
  }
}
