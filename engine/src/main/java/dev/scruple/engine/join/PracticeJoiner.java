// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.Evidence;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of many files that show the same practice by the same tool, the first speaks for all. */
final class PracticeJoiner implements Joiner {
  @Override
  public List<Evidence> join(Tree tree) {
    Map<SecurityFact.Practice, Evidence> first = new LinkedHashMap<>();
    for (Evidence each : tree.evidence(Trace.PracticeSeen.class)) {
      if (each.value() instanceof Trace.PracticeSeen seen) {
        SecurityFact.Practice practice = new SecurityFact.Practice(seen.kind(), seen.tool());
        first.putIfAbsent(practice, Evidence.of(each.source(), practice));
      }
    }
    return List.copyOf(first.values());
  }
}
