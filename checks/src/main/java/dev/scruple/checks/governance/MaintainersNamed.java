// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceRole;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Who maintains it is written down. */
@CheckInfo(
    id = "maintainers-named",
    area = Area.GOVERNANCE,
    question = "Is it written down who maintains it?",
    severity = Severity.LOW,
    needs = {
      GovernanceFact.NamedPeople.class,
      GovernanceFact.CodeOwner.class,
      Fact.Document.class,
      Fact.Absence.class
    },
    mend =
        "Name those who may merge and release in MAINTAINERS.md, CODEOWNERS or GOVERNANCE.md, and"
            + " how one becomes one of them.")
public final class MaintainersNamed implements Check {
  private static final String NEXT =
      "See who merges: git log --merges --format=%cn | sort | uniq -c";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> maintainers = named(target, GovernanceRole.MAINTAINER);
    List<Evidence> owners = target.evidence(GovernanceFact.CodeOwner.class);
    if (!maintainers.isEmpty() || !owners.isEmpty()) {
      List<Evidence> both = Stream.concat(maintainers.stream(), owners.stream()).toList();
      return Answer.pass(
          this, "Named: " + Phrase.list(names(both)) + " (" + files(both) + ").", both);
    }
    List<Evidence> authors = named(target, GovernanceRole.AUTHOR);
    if (!authors.isEmpty()) {
      return Answer.warn(
          this,
          "It is said who wrote it, "
              + Phrase.list(names(authors))
              + " ("
              + files(authors)
              + "), and no list of maintainers or owners is here.",
          NEXT,
          authors);
    }
    Search search =
        Search.of(
            target, DocumentKind.GOVERNANCE, DocumentKind.MAINTAINERS, DocumentKind.CODEOWNERS);
    boolean missing =
        search instanceof Search.Absent && Scene.absence(target, "named-people").isEmpty();
    if (search instanceof Search.Found found) {
      return Answer.warn(
          this,
          found.names() + found.verb(" names", " name") + " nobody that could be told.",
          NEXT,
          found.evidence());
    }
    return missing
        ? Scene.unseen(this, target, "who maintains it")
        : Search.missing(
            this,
            target,
            search,
            "who maintains it",
            "Nobody is named: no list of maintainers, no CODEOWNERS, nobody in the manifest or README.",
            NEXT);
  }

  private static List<Evidence> named(Case target, GovernanceRole role) {
    return target.evidence(GovernanceFact.NamedPeople.class).stream()
        .filter(
            e -> e.value() instanceof GovernanceFact.NamedPeople people && people.role() == role)
        .sorted(Place.BY_DEPTH)
        .toList();
  }

  private static List<String> names(List<Evidence> evidence) {
    return evidence.stream()
        .flatMap(
            e ->
                switch (e.value()) {
                  case GovernanceFact.NamedPeople people -> people.names().stream();
                  case GovernanceFact.CodeOwner owner -> Stream.of(owner.owner());
                  case Fact _ -> Stream.empty();
                })
        .distinct()
        .toList();
  }

  private static String files(List<Evidence> evidence) {
    return Phrase.list(evidence.stream().map(Place::of).distinct().toList());
  }
}
