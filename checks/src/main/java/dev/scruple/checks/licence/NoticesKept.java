// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.LicenceFact.BundledWork;
import dev.scruple.model.LicenceFact.CopiedCode;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Work of others that was copied in keeps its licence. */
@CheckInfo(
    id = "notices-kept",
    area = Area.LICENCE,
    question = "Does the work of others that was copied in keep its licence?",
    severity = Severity.MEDIUM,
    needs = {BundledWork.class, CopiedCode.class},
    mend =
        "Put the licence text and copyright lines of what was copied beside it, and name the"
            + " licence in the comment that says where it is from.")
public final class NoticesKept implements Check {
  @Override
  public Outcome check(Case target) {
    if (Scene.of(target) == Scene.LIST || Scene.of(target) == Scene.MODEL) {
      return Answer.notApplicable(this, "There are no files of code here.");
    }
    if (!Scene.sawFiles(target)) {
      return Scene.unseen(this, target, "copied work");
    }
    List<Evidence> all = new ArrayList<>(target.evidence(BundledWork.class));
    List<Evidence> copied = target.evidence(CopiedCode.class);
    all.addAll(copied);
    all.sort(Place.BY_DEPTH);
    if (all.isEmpty()) {
      return Answer.notApplicable(this, "No folder and no comment speaks of work of others here.");
    }
    List<Evidence> without = all.stream().filter(each -> !kept(each)).toList();
    if (without.isEmpty()) {
      return Answer.pass(
          this,
          all.size() == 1
              ? "The file or folder of the one piece of others' work that says so, "
                  + Place.names(all)
                  + ", names a licence."
              : "The files or folders of all "
                  + Phrase.count(all.size(), "piece")
                  + " of others' work that say so name a licence.",
          all);
    }
    int kept = all.size() - without.size();
    String reason =
        (kept == 0 ? "None of " : String.format(Locale.ROOT, "%,d of ", kept))
            + Phrase.count(all.size(), "piece")
            + " of others' work that say so "
            + (kept > 1 ? "have" : "has")
            + " a licence named in the file or folder; none is named at "
            + Place.names(without)
            + ".";
    return Answer.warn(
        this,
        reason,
        "Look up the licence of what was copied, and add its text before you pass copies on",
        without);
  }

  private static boolean kept(Evidence evidence) {
    if (evidence.value() instanceof CopiedCode copied) {
      return copied.licensed();
    }
    return evidence.value() instanceof BundledWork work
        && (work.text() || (work.license() != null && !work.license().equals("NONE")));
  }
}
