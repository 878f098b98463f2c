// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.reading.Said;
import dev.scruple.model.Evidence;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a project says of how it is run, by topic. */
final class Topics {
  private Topics() {}

  /** What is said on any of these topics. */
  static Said said(Case target, GovernanceTopic... topics) {
    Set<GovernanceTopic> wanted = Set.of(topics);
    List<Evidence> evidence =
        target.evidence(GovernanceFact.GovernanceStatement.class).stream()
            .filter(
                e ->
                    e.value() instanceof GovernanceFact.GovernanceStatement statement
                        && wanted.contains(statement.topic()))
            .toList();
    return Said.of(target, evidence, Arrays.stream(topics).map(Word::kebab).toList());
  }
}
