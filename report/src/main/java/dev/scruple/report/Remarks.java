// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import java.util.ArrayList;
import java.util.List;

/** What to know of how the target was found, such as changes that no commit holds. */
final class Remarks {
  private Remarks() {}

  static List<String> of(Dossier dossier) {
    List<String> remarks = new ArrayList<>();
    for (Evidence evidence : dossier.evidence()) {
      if (evidence.value() instanceof Fact.Remark remark) {
        remarks.add("Note: " + remark.words() + ".");
      }
    }
    return remarks;
  }
}
