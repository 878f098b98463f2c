// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.engine.compose.Composition;
import dev.scruple.engine.curate.Curations;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Request;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.Unexamined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a target, before anything is ruled or judged.
 *
 * @param requests null when there was no network request
 * @param unread what was not examined of the files that the use loads
 */
record Study(
    TargetDescription target,
    List<Coverage> coverage,
    @Nullable List<Request> requests,
    Composition composition,
    List<Evidence> evidence,
    List<Unexamined> unread) {
  Study {
    coverage = List.copyOf(coverage);
    requests = requests == null ? null : List.copyOf(requests);
    evidence = List.copyOf(evidence);
    unread = List.copyOf(unread);
  }

  /** The same, with the licences that people concluded. */
  Study corrected(Curations.Applying applying) {
    Composition corrected =
        new Composition(
            applying.components(composition.components()),
            composition.relations(),
            composition.needed(),
            composition.evidence());
    return new Study(target, coverage, requests, corrected, evidence, unread);
  }
}
