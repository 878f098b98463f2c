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
import java.util.Set;
import java.util.stream.Collectors;

/** No code holds characters that show it otherwise than it is read. */
@CheckInfo(
    id = "no-hidden-characters",
    area = Area.SECURITY,
    question = "Does the code say what it shows?",
    severity = Severity.HIGH,
    needs = {
      SecurityFact.HiddenCharacters.class,
      SecurityFact.AgentInstructions.class,
      Fact.Absence.class
    },
    mend =
        "Remove the characters, or write them as escapes (\\u202e) where a program needs them, and"
            + " let the build refuse them.")
public final class NoHiddenCharacters implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target)
        .orElseGet(
            () ->
                Scene.lacksCode(target)
                    ? Answer.notApplicable(this, "No code here that could hide anything.")
                    : judged(target));
  }

  private Outcome judged(Case target) {
    Set<String> instructions =
        target.evidence(SecurityFact.AgentInstructions.class).stream()
            .map(Place::of)
            .collect(Collectors.toSet());
    List<Evidence> all =
        target.evidence(SecurityFact.HiddenCharacters.class).stream()
            .filter(e -> !instructions.contains(Place.of(e)))
            .sorted(Place.BY_DEPTH)
            .toList();
    List<Evidence> bidirectional =
        all.stream().filter(e -> is(e, "bidirectional-control") && !inTests(e)).toList();
    if (!bidirectional.isEmpty()) {
      return Answer.fail(
          this,
          Phrase.count(bidirectional.size(), "file")
              + " of code "
              + (bidirectional.size() == 1 ? "holds" : "hold")
              + " characters that show a line in another order than it is read: "
              + Place.names(bidirectional)
              + ".",
          "Read " + Place.names(bidirectional) + " with cat -A before you run or merge anything",
          bidirectional);
    }
    List<Evidence> runs = all.stream().filter(e -> !inTests(e)).toList();
    if (!runs.isEmpty()) {
      return Answer.warn(
          this,
          Phrase.count(runs.size(), "file")
              + " of code "
              + (runs.size() == 1 ? "holds" : "hold")
              + " runs of characters that nobody sees: "
              + Place.names(runs)
              + ".",
          "Look at what " + Place.names(runs) + " does with them",
          runs);
    }
    List<Evidence> resting = all.isEmpty() ? Scene.absence(target, "hidden-characters") : all;
    return resting.isEmpty()
        ? Scene.unseen(this, target, "code")
        : Answer.pass(
            this,
            "No hidden characters in code"
                + (all.isEmpty() ? "." : ", apart from " + Phrase.count(all.size(), "test") + "."),
            resting);
  }

  private static boolean is(Evidence evidence, String kind) {
    return evidence.value() instanceof SecurityFact.HiddenCharacters hidden
        && hidden.kind().equals(kind);
  }

  private static boolean inTests(Evidence evidence) {
    return evidence.value() instanceof SecurityFact.HiddenCharacters hidden && hidden.inTests();
  }
}
