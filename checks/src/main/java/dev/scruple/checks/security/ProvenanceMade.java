// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;

/** Releases carry a statement of where and from what they were built. */
@CheckInfo(
    id = "provenance-made",
    area = Area.SECURITY,
    question = "Can one verify that a release was built from this source?",
    severity = Severity.LOW,
    needs = {SecurityFact.Practice.class, Fact.Workflow.class, Fact.PackageDefined.class},
    mend =
        "Publish from a workflow with actions/attest-build-provenance, or to PyPI or npm by trusted"
            + " publishing with attestations.")
public final class ProvenanceMade implements Check {
  private static final String NEXT =
      "Build from the tagged source what must be trusted, and compare it with the release";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> provenance = Practices.of(target, "provenance");
    if (!provenance.isEmpty()) {
      return Answer.pass(
          this,
          "Releases get a statement of their origin by "
              + Practices.tools(provenance)
              + " ("
              + Place.names(provenance)
              + ").",
          provenance);
    }
    List<Evidence> publishing = Practices.of(target, "publishes");
    if (Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(this, target, "the workflows");
    }
    List<Evidence> releases =
        publishing.stream().filter(e -> !Practices.tool(e).equals("image")).toList();
    return releases.isEmpty() ? byHand(target, publishing) : without(target, releases);
  }

  private Outcome without(Case target, List<Evidence> publishing) {
    List<Evidence> signed = Practices.of(target, "signature");
    List<Evidence> trusted = Practices.of(target, "trusted-publishing");
    List<Evidence> half = signed.isEmpty() ? trusted : signed;
    if (!half.isEmpty()) {
      return Answer.warn(
          this,
          (signed.isEmpty()
                  ? "A registry takes releases from the workflow itself ("
                  : "Releases are signed (")
              + Practices.tools(half)
              + ", "
              + Place.names(half)
              + "), but nothing states from which source they were built.",
          NEXT,
          half);
    }
    return Answer.fail(
        this,
        "Releases are published by "
            + Place.names(publishing)
            + " without a signature or a statement of their origin.",
        NEXT,
        publishing);
  }

  private Outcome byHand(Case target, List<Evidence> images) {
    List<Evidence> packages = Place.notAside(target.evidence(Fact.PackageDefined.class));
    if (packages.isEmpty() && !images.isEmpty()) {
      return without(target, images);
    }
    if (packages.isEmpty()) {
      return Scene.sawFiles(target)
          ? Answer.notApplicable(this, "Nothing here is published as a package.")
          : Scene.unseen(this, target, "how it is released");
    }
    return Answer.warn(
        this,
        "No workflow here publishes the package of "
            + Place.names(packages)
            + ", so that none shows from which source its releases are built.",
        NEXT,
        packages);
  }
}
