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
import dev.scruple.model.LicenceFact.MarkedFiles;
import dev.scruple.model.LicenceFact.OtherLicence;
import dev.scruple.model.LicenceFact.UnmarkedFile;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own files of code stand under its licence, and say so where most of them do. */
@CheckInfo(
    id = "files-carry-licence",
    area = Area.LICENCE,
    question = "Do single files stand under another licence than the whole?",
    severity = Severity.MEDIUM,
    needs = {MarkedFiles.class, UnmarkedFile.class, OtherLicence.class},
    mend =
        "Add SPDX-License-Identifier to the files that lack it; put the text of each other licence"
            + " beside the files that stand under it.")
public final class FilesCarryLicence implements Check {
  /** Licences that ask for more than credit, or forbid something. */
  private static final Pattern ASKS_MORE =
      Pattern.compile(
          "(?i).*(gpl|sspl|osl-|eupl|cecill|mpl|epl|cddl|-nc|-nd|-sa|busl|rail|research).*");

  @Override
  public Outcome check(Case target) {
    if (Scene.of(target) == Scene.LIST || Scene.of(target) == Scene.MODEL) {
      return Answer.notApplicable(this, "There are no files of code here.");
    }
    if (!Scene.sawFiles(target)) {
      return Scene.unseen(this, target, "its files of code");
    }
    List<Evidence> counts = target.evidence(MarkedFiles.class);
    if (counts.isEmpty()
        || !(counts.getFirst().value() instanceof MarkedFiles(int marked, int of))) {
      return Answer.notApplicable(this, "There are no files of code here.");
    }
    List<Evidence> others =
        target.evidence(OtherLicence.class).stream().sorted(Place.BY_DEPTH).toList();
    List<Evidence> silent =
        target.evidence(UnmarkedFile.class).stream().sorted(Place.BY_DEPTH).toList();
    String good =
        String.format(java.util.Locale.ROOT, "%,d of ", marked)
            + Phrase.count(of, "file of its main code ", "files of its main code ")
            + (marked == 1 ? "says" : "say")
            + " which licence holds";
    if (!others.isEmpty()) {
      return others(good, others);
    }
    if (!silent.isEmpty()) {
      return Answer.warn(
          this,
          good + ", the rest say nothing: " + Place.names(silent) + ".",
          "Ask whether the files without stand under the project's licence too",
          silent);
    }
    return marked == 0
        ? Answer.notApplicable(
            this, "No file of code names a licence; the licence of the whole covers them.")
        : Answer.pass(this, good + ", and none names another than the whole.", counts);
  }

  private Outcome others(String good, List<Evidence> others) {
    List<Evidence> more =
        others.stream()
            .filter(
                each ->
                    ASKS_MORE.matcher(other(each).expression()).matches()
                        && !ASKS_MORE.matcher(other(each).around()).matches())
            .toList();
    List<Evidence> shown =
        Stream.concat(more.stream(), others.stream().filter(each -> !more.contains(each))).toList();
    String reason =
        good
            + "; "
            + Phrase.count(others.size(), "names", "name")
            + " another than the licence files above "
            + (others.size() == 1 ? "it" : "them")
            + ": "
            + Phrase.list(
                shown.stream()
                    .map(each -> each.source().place() + " (" + other(each).expression() + ")")
                    .toList())
            + ".";
    return more.isEmpty()
        ? Answer.warn(this, reason, "Keep the notices of these files when you pass them on", others)
        : Answer.fail(
            this,
            reason,
            "Leave these files out, or fulfil their licence for all that is built with them",
            others);
  }

  private static OtherLicence other(Evidence evidence) {
    return (OtherLicence) evidence.value();
  }
}
