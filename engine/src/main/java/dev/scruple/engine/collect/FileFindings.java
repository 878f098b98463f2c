// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.model.Evidence;
import java.util.List;

/** Everything that one reading of a file gave. */
public record FileFindings(
    Classification classification,
    List<Evidence> evidence,
    List<Findings.Gap> gaps,
    List<String> examinedBy) {
  public FileFindings {
    evidence = List.copyOf(evidence);
    gaps = List.copyOf(gaps);
    examinedBy = List.copyOf(examinedBy);
  }
}
