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
import dev.scruple.model.FileKind;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;

/** What a build fetches is verified, or at least named for good. */
@CheckInfo(
    id = "downloads-verified",
    area = Area.SECURITY,
    question = "Does a build run what an address happens to answer that day?",
    severity = Severity.MEDIUM,
    needs = {SecurityFact.UnverifiedDownload.class, Fact.Workflow.class, Fact.FileCount.class},
    mend =
        "Fetch a fixed version, compare its digest, and then run it; name images by version or"
            + " digest.")
public final class DownloadsVerified implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> own =
        Place.notAside(target.evidence(SecurityFact.UnverifiedDownload.class)).stream()
            .sorted(Place.BY_DEPTH)
            .toList();
    List<Evidence> unverified = of(own, "unverified-host");
    List<Evidence> unseen = of(own, "run-unseen");
    List<Evidence> moving = of(own, "moving-image");
    if (!unverified.isEmpty()) {
      return Answer.fail(
          this,
          Phrase.count(unverified.size(), "download")
              + (unverified.size() == 1 ? " trusts" : " trust")
              + " a host without looking at its certificate, so that anybody on the way can answer: "
              + Place.names(unverified)
              + ".",
          "Change " + Place.names(unverified) + " before you build",
          unverified);
    }
    if (!own.isEmpty()) {
      return Answer.warn(this, reason(unseen, moving), "Read " + Place.names(own), own);
    }
    List<Evidence> workflows = target.evidence(Fact.Workflow.class);
    boolean builds = !workflows.isEmpty() || Scene.files(target, FileKind.CONTAINER) > 0;
    if (builds && Scene.of(target) == Scene.PROJECT) {
      return Answer.pass(
          this,
          "No build step was seen that runs a download unseen, nor an image without a version.",
          workflows.isEmpty() ? target.evidence(Fact.FileCount.class) : workflows);
    }
    return Scene.of(target) == Scene.PROJECT && Scene.sawFiles(target)
        ? Answer.notApplicable(this, "No workflow and no container file here.")
        : Scene.unseen(this, target, "how it is built");
  }

  private static String reason(List<Evidence> unseen, List<Evidence> moving) {
    String runs =
        Phrase.count(unseen.size(), "command")
            + (unseen.size() == 1 ? " runs" : " run")
            + " a download unseen ("
            + Place.names(unseen)
            + ")";
    int named = (int) moving.stream().map(DownloadsVerified::what).distinct().count();
    String images =
        Phrase.count(named, "image")
            + (named == 1 ? " is" : " are")
            + " named without a version or as latest ("
            + Place.names(moving)
            + ")";
    if (unseen.isEmpty()) {
      return images + ".";
    }
    return runs + (moving.isEmpty() ? "." : ", and " + images + ".");
  }

  private static String what(Evidence evidence) {
    return ((SecurityFact.UnverifiedDownload) evidence.value()).what();
  }

  private static List<Evidence> of(List<Evidence> all, String kind) {
    return all.stream()
        .filter(
            e ->
                e.value() instanceof SecurityFact.UnverifiedDownload download
                    && download.kind().equals(kind))
        .toList();
  }
}
