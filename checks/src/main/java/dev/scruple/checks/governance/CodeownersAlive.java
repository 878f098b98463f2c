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
import dev.scruple.model.HistoryFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** CODEOWNERS names files that are there and people who are. */
@CheckInfo(
    id = "codeowners-alive",
    area = Area.GOVERNANCE,
    question = "Are those who have to review still there?",
    severity = Severity.LOW,
    needs = {
      GovernanceFact.CodeOwners.class,
      GovernanceFact.CodeOwner.class,
      GovernanceFact.DeadPattern.class,
      HistoryFact.People.class,
      Fact.Document.class,
      Fact.Absence.class
    },
    mend = "Remove the lines of CODEOWNERS that match no file, and the owners who have left.")
public final class CodeownersAlive implements Check {
  private static final int MONTHS = 24;
  private static final int DAYS_A_MONTH = 30;
  private static final String LOOK = "See who reviewed the last changes before you wait for them";

  /** What the history says of the owners. */
  private record Owners(List<String> seen, List<String> gone, List<String> untold) {}

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> files = target.evidence(GovernanceFact.CodeOwners.class);
    if (files.isEmpty() || target.evidence(GovernanceFact.CodeOwner.class).isEmpty()) {
      return Search.of(target, DocumentKind.CODEOWNERS) instanceof Search.Unseen
              || Scene.of(target) != Scene.PROJECT
          ? Scene.unseen(this, target, "CODEOWNERS")
          : Answer.notApplicable(this, "No CODEOWNERS file that gives a file to anybody.");
    }
    List<Evidence> dead = target.evidence(GovernanceFact.DeadPattern.class);
    List<Evidence> named = target.evidence(GovernanceFact.CodeOwner.class);
    Owners owners = owners(target, named);
    List<Evidence> evidence =
        Stream.of(files, dead, named, target.evidence(HistoryFact.People.class))
            .flatMap(List::stream)
            .toList();
    if (!owners.gone().isEmpty() || !dead.isEmpty()) {
      return Answer.warn(this, seen(owners) + faults(owners, dead) + ".", LOOK, evidence);
    }
    return owners.seen().isEmpty()
        ? Answer.unknown(
            this,
            "Every pattern matches a file; whether "
                + Phrase.list(owners.untold())
                + (owners.untold().size() == 1 ? " is" : " are")
                + " still there is not told by the history.",
            LOOK,
            evidence)
        : Answer.pass(this, seen(owners) + "every pattern matches a file.", evidence);
  }

  private static String seen(Owners owners) {
    return owners.seen().isEmpty()
        ? ""
        : Phrase.list(owners.seen()) + " committed in the last 24 months; ";
  }

  private static String faults(Owners owners, List<Evidence> dead) {
    List<String> faults = new ArrayList<>();
    if (!owners.gone().isEmpty()) {
      faults.add(Phrase.list(owners.gone()) + " made no commit in the last 24 months");
    }
    if (!dead.isEmpty()) {
      faults.add(
          Phrase.count(dead.size(), "pattern matches", "patterns match")
              + " no file ("
              + Place.names(dead)
              + ")");
    }
    return String.join("; ", faults);
  }

  private static Owners owners(Case target, List<Evidence> named) {
    Owners owners = new Owners(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Instant since = target.asOf().minus((long) MONTHS * DAYS_A_MONTH, ChronoUnit.DAYS);
    for (Evidence each : named) {
      if (each.value() instanceof GovernanceFact.CodeOwner owner) {
        Optional<Instant> last = last(target, owner.owner());
        List<String> where =
            last.isEmpty()
                ? owners.untold()
                : last.get().isBefore(since) ? owners.gone() : owners.seen();
        where.add(owner.owner());
      }
    }
    return owners;
  }

  /** When an owner last committed; empty for teams, addresses and accounts that nobody ties to. */
  private static Optional<Instant> last(Case target, String owner) {
    if (!owner.startsWith("@") || owner.contains("/")) {
      return Optional.empty();
    }
    String login = owner.substring(1).toLowerCase(Locale.ROOT);
    return target.facts(HistoryFact.People.class).stream()
        .flatMap(people -> people.people().stream())
        .filter(person -> login.equals(person.login()))
        .map(HistoryFact.Person::last)
        .max(Instant::compareTo);
  }
}
