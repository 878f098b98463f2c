// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.ReleaseNumber;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of one version each, and fragments of one change each, as one statement. */
final class ChangeNotesJoiner implements Joiner {
  @Override
  public List<Evidence> join(Tree tree) {
    List<Evidence> fragments = new ArrayList<>();
    int notes = 0;
    @Nullable ReleaseNumber highest = null;
    @Nullable Evidence newest = null;
    String version = "";
    for (Evidence each : tree.evidence(Trace.ChangeNote.class)) {
      if (!(each.value() instanceof Trace.ChangeNote(String of)) || of == null) {
        fragments.add(each);
        continue;
      }
      notes++;
      ReleaseNumber number = ReleaseNumber.in(of).orElse(null);
      if (number != null && (highest == null || number.compareTo(highest) > 0)) {
        highest = number;
        newest = each;
        version = of;
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    if (newest != null) {
      evidence.add(
          Evidence.of(
              newest.source(),
              new DocumentationFact.ChangelogState("notes", version, notes, false)));
    }
    if (!fragments.isEmpty()) {
      evidence.add(
          Evidence.of(
              fragments.getFirst().source(),
              new DocumentationFact.ChangelogState("fragments", null, fragments.size(), true)));
    }
    return evidence;
  }
}
