// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Modelling;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Checkpoints and data that a project fetches are named so that they can't change. */
@CheckInfo(
    id = "checkpoints-versioned",
    area = Area.REPRODUCIBILITY,
    question = "Will you get the same checkpoints and data tomorrow?",
    severity = Severity.LOW,
    needs = {OpennessFact.Fetched.class},
    mend =
        "Name hubs' files with a commit, publish with an archive or a release, and give a checksum.")
public final class CheckpointsVersioned implements Check {
  private static final String NEXT =
      "Keep a copy of what you fetched, with its digest and the day on which you fetched it";

  @Override
  public Outcome check(Case target) {
    return Modelling.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> fetched =
        Place.notAside(target.evidence(OpennessFact.Fetched.class)).stream()
            .sorted(Place.BY_DEPTH)
            .toList();
    if (fetched.isEmpty()) {
      return Answer.notApplicable(
          this,
          "No address of weights or data elsewhere, and no hub's id in a call or command of a README"
              + " or script, was seen.");
    }
    List<Evidence> fixed = fetched.stream().filter(e -> one(e).version() != null).toList();
    List<Evidence> shared =
        fetched.stream().filter(e -> one(e).version() == null && one(e).shared()).toList();
    List<Evidence> moving =
        fetched.stream().filter(e -> one(e).version() == null && !one(e).shared()).toList();
    String reason =
        "Fixed by a version, a digest or an archive: "
            + (fixed.isEmpty() ? "none" : Integer.toString(fixed.size()))
            + " of "
            + Phrase.count(fetched.size(), "checkpoint or data set", "checkpoints or data sets")
            + " whose address or hub's id was seen";
    if (fixed.size() == fetched.size()) {
      return Answer.pass(this, reason + " (" + names(fixed) + ").", fetched);
    }
    if (!moving.isEmpty()) {
      reason += "; " + names(moving) + " can change under the same name";
    }
    if (!shared.isEmpty()) {
      reason += "; " + places(shared) + " with a service for sharing files, without a checksum";
      return fixed.isEmpty() && moving.isEmpty()
          ? Answer.fail(this, reason + ".", NEXT, shared)
          : Answer.warn(
              this, reason + ".", NEXT, Stream.concat(moving.stream(), shared.stream()).toList());
    }
    return Answer.warn(this, reason + ".", NEXT, moving);
  }

  private static String places(List<Evidence> shared) {
    return Place.names(shared) + (shared.size() == 1 ? " leads to a file" : " lead to files");
  }

  private static String names(List<Evidence> fetched) {
    return Phrase.list(fetched.stream().map(e -> last(one(e).what())).toList());
  }

  /** A hub's id, or the name of the file that an address ends with. */
  private static String last(String what) {
    return what.chars().filter(sign -> sign == '/').count() < 2
        ? what
        : what.substring(what.lastIndexOf('/') + 1);
  }

  private static OpennessFact.Fetched one(Evidence evidence) {
    return (OpennessFact.Fetched) evidence.value();
  }
}
