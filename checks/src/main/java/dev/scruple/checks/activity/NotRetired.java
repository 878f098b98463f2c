// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.activity;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryFact.ProjectStatus;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;

/** The project's own README does not call it archived, deprecated or no longer maintained. */
@CheckInfo(
    id = "not-retired",
    area = Area.ACTIVITY,
    question = "Does the project itself still stand behind it?",
    severity = Severity.HIGH,
    needs = {Fact.Retired.class, Fact.Document.class, HistoryFact.StatedStatus.class},
    mend = "Name the successor in the README, and archive the repository.")
public final class NotRetired implements Check {
  @Override
  public Outcome check(Case target) {
    List<Evidence> retired = target.evidence(Fact.Retired.class);
    if (!retired.isEmpty() && retired.getFirst().value() instanceof Fact.Retired words) {
      return Answer.fail(
          this,
          "The project calls itself retired: \"" + Phrase.quoted(words.words()) + "\".",
          "Look for the successor that it names, or plan to maintain a fork",
          retired);
    }
    List<Evidence> inactive = stated(target, ProjectStatus.INACTIVE);
    if (!inactive.isEmpty()) {
      return Answer.fail(
          this,
          "Its metadata calls it inactive: " + words(inactive) + ".",
          "Ask whether somebody carries on, or plan to maintain a fork",
          inactive);
    }
    List<Evidence> moved = stated(target, ProjectStatus.MOVED);
    if (!moved.isEmpty()) {
      return Answer.warn(
          this,
          "It says that it goes on in another place: " + words(moved) + ".",
          "Evaluate the place that it names",
          moved);
    }
    List<Evidence> wanted = stated(target, ProjectStatus.WANTS_MAINTAINERS);
    return wanted.isEmpty()
        ? standing(target)
        : Answer.warn(
            this,
            "It looks for maintainers: " + words(wanted) + ".",
            "Ask who has answered, and whether you could help",
            wanted);
  }

  private Outcome standing(Case target) {
    List<Evidence> readme =
        target.evidence(Fact.Document.class).stream()
            .filter(
                each ->
                    each.value() instanceof Fact.Document document
                        && document.kind() == DocumentKind.README)
            .toList();
    return readme.isEmpty()
        ? Answer.notApplicable(this, "No README here that could say so.")
        : Answer.pass(this, "Its README does not call it retired.", readme);
  }

  private static List<Evidence> stated(Case target, ProjectStatus status) {
    return target.evidence(HistoryFact.StatedStatus.class).stream()
        .filter(
            each ->
                each.value() instanceof HistoryFact.StatedStatus stated
                    && stated.status() == status)
        .toList();
  }

  private static String words(List<Evidence> evidence) {
    return evidence.getFirst().value() instanceof HistoryFact.StatedStatus stated
        ? "\"" + Phrase.quoted(stated.words()) + "\""
        : "";
  }
}
