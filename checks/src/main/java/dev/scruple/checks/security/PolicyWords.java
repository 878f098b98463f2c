// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.model.Evidence;
import dev.scruple.model.PolicySubject;
import dev.scruple.model.SecurityFact;
import java.util.List;
import java.util.stream.Stream;

/** What security policies that speak for the project say. */
final class PolicyWords {
  private PolicyWords() {}

  /** The statements on a subject, those nearest to the root first. */
  static List<Evidence> of(Case target, PolicySubject subject) {
    return target.evidence(SecurityFact.PolicyStatement.class).stream()
        .filter(
            e ->
                e.value() instanceof SecurityFact.PolicyStatement statement
                    && statement.subject() == subject
                    && Place.speaksForProject(Place.of(e)))
        .sorted(Place.BY_DEPTH)
        .toList();
  }

  /** Where the first one stands. */
  static String place(List<Evidence> statements) {
    return Phrase.quoted(statements.getFirst().source().place());
  }

  /** The words of the first one. */
  static String words(List<Evidence> statements) {
    return statements.getFirst().value() instanceof SecurityFact.PolicyStatement statement
        ? statement.words()
        : "";
  }

  static List<Evidence> both(List<Evidence> some, List<Evidence> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
