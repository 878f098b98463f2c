// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A guide tells how a change gets in. */
@CheckInfo(
    id = "contribution-guide",
    area = Area.GOVERNANCE,
    question = "Could we get a fix into it?",
    severity = Severity.LOW,
    needs = {
      GovernanceFact.GovernanceStatement.class,
      Fact.Document.class,
      Fact.Absence.class,
      Fact.FileCount.class
    },
    mend =
        "Write CONTRIBUTING.md: how to build and test, which style is kept, who reviews and how a"
            + " change gets in.")
public final class ContributionGuide implements Check {
  private static final List<GovernanceTopic> USEFUL =
      List.of(
          GovernanceTopic.BUILDING,
          GovernanceTopic.TESTING,
          GovernanceTopic.STYLE,
          GovernanceTopic.REVIEW);

  /** A guide that says less than this leaves a newcomer to guess. */
  private static final int ENOUGH = 2;

  private static final Comparator<String> SHORTEST =
      Comparator.comparingInt(Place::depth).thenComparing(Comparator.naturalOrder());

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target)
        .orElseGet(
            () ->
                Scene.lacksCode(target)
                    ? Answer.notApplicable(this, "No code here that a contribution could change.")
                    : judged(target));
  }

  private Outcome judged(Case target) {
    Search search = Search.of(target, DocumentKind.CONTRIBUTING);
    Said said = Topics.said(target, USEFUL.toArray(GovernanceTopic[]::new));
    if (!(search instanceof Search.Found) && !said.holds()) {
      return Search.missing(
          this,
          target,
          search,
          "a contribution guide",
          "No contribution guide (CONTRIBUTING).",
          "Look whether the project merges changes by outsiders before you count on a fix");
    }
    List<Evidence> documents = search instanceof Search.Found found ? found.evidence() : List.of();
    List<Evidence> evidence = Stream.concat(documents.stream(), said.evidence().stream()).toList();
    String where =
        Phrase.list(evidence.stream().map(Place::of).distinct().sorted(SHORTEST).toList());
    String says = where + (where.contains(" and ") ? " say" : " says");
    List<String> told =
        USEFUL.stream()
            .filter(topic -> Topics.said(target, topic).holds())
            .map(ContributionGuide::word)
            .toList();
    boolean unfilled =
        search instanceof Search.Found found && found.holds(DocumentFeature.UNFILLED_TEMPLATE);
    if (told.size() < ENOUGH || unfilled) {
      return Answer.warn(
          this,
          unfilled
              ? where + " is a template that was not filled in."
              : told.isEmpty()
                  ? says + " neither how a change is built, tested and styled nor who reviews it."
                  : says + " only how a change is " + told.getFirst() + ".",
          "Read how recent changes by outsiders were received",
          evidence);
    }
    return Answer.pass(
        this,
        says
            + " how a change is "
            + String.join(", ", told.subList(0, told.size() - 1))
            + " and "
            + told.getLast()
            + signed(target)
            + ".",
        evidence);
  }

  private static String signed(Case target) {
    return Topics.said(target, GovernanceTopic.SIGN_OFF).holds()
        ? ", and what contributors sign"
        : "";
  }

  private static String word(GovernanceTopic topic) {
    return switch (topic) {
      case BUILDING -> "built";
      case TESTING -> "tested";
      case STYLE -> "styled";
      case REVIEW -> "reviewed";
      case DECISIONS,
          RELEASE_RIGHTS,
          RELEASE_STEPS,
          BECOMING_MAINTAINER,
          DISPUTES,
          BACKING,
          SIGN_OFF,
          CONDUCT ->
          "made";
    };
  }
}
