// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;

/** Opening, entering or installing the folder runs nothing that nobody asked for. */
@CheckInfo(
    id = "nothing-runs-on-open",
    area = Area.SECURITY,
    question = "Can we open the folder without anything starting by itself?",
    severity = Severity.MEDIUM,
    needs = {SecurityFact.RunsOnOpen.class, Fact.Absence.class},
    mend =
        "Describe what a person may run instead of running it, and keep personal hooks and"
            + " registries out of the repository.")
public final class NothingRunsOnOpen implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> all =
        target.evidence(SecurityFact.RunsOnOpen.class).stream().sorted(Place.BY_DEPTH).toList();
    List<Evidence> unasked = all.stream().filter(NothingRunsOnOpen::unasked).toList();
    if (!unasked.isEmpty()) {
      return Answer.fail(
          this,
          Phrase.count(unasked.size(), "command")
              + (unasked.size() == 1 ? " starts" : " start")
              + " once the folder is opened and trusted: "
              + told(unasked)
              + ".",
          "Read " + Place.names(unasked) + " before you trust the folder",
          unasked);
    }
    if (!all.isEmpty()) {
      return Answer.warn(
          this,
          "Nothing starts on opening alone, but "
              + told(all)
              + (all.size() == 1 ? " acts" : " act")
              + " once a person agrees, commits or installs.",
          "Read " + Place.names(all) + " before you agree",
          all);
    }
    List<Evidence> absence = Scene.absence(target, "runs-on-open");
    return absence.isEmpty()
        ? Scene.unseen(this, target, "settings of editors and agents")
        : Answer.pass(this, "Nothing here starts when the folder is opened or entered.", absence);
  }

  private static boolean unasked(Evidence evidence) {
    return evidence.value() instanceof SecurityFact.RunsOnOpen runs && runs.unasked();
  }

  private static String told(List<Evidence> all) {
    List<String> words =
        all.stream()
            .limit(2)
            .map(
                e ->
                    ((SecurityFact.RunsOnOpen) e.value()).trigger().replace('-', ' ')
                        + " at "
                        + Phrase.quoted(e.source().place()))
            .toList();
    String more = all.size() > 2 ? " and " + (all.size() - 2) + " more" : "";
    return String.join(", ", words) + more;
  }
}
