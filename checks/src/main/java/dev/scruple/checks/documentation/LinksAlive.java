// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentationFact.DeadLink;
import dev.scruple.model.DocumentationFact.LinksFollowed;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** The relative links of the documents lead to files that are there. */
@CheckInfo(
    id = "links-alive",
    area = Area.DOCUMENTATION,
    question = "Do the links between its documents lead somewhere?",
    severity = Severity.LOW,
    needs = {DeadLink.class, LinksFollowed.class},
    mend = "Mend or remove the links that are listed, and let a link checker run with the tests.")
public final class LinksAlive implements Check {
  /** One in so many, and no fewer than {@link #MANY}: the documents have fallen behind the tree. */
  private static final int SHARE = 20;

  private static final int MANY = 3;

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    if (Scene.of(target) == Scene.COPY) {
      return Answer.unknown(
          this,
          "A published copy leaves files out that its documents lead to.",
          Scene.EVALUATE_REPOSITORY);
    }
    if (!Scene.sawFiles(target)) {
      return Scene.unseen(this, target, "its documents' links");
    }
    List<LinksFollowed> followed = target.facts(LinksFollowed.class);
    int links = followed.stream().mapToInt(LinksFollowed::links).sum();
    int files = followed.stream().mapToInt(LinksFollowed::files).sum();
    if (links == 0) {
      return Answer.notApplicable(this, "No document links to a file of the project.");
    }
    List<Evidence> dead =
        target.evidence(DeadLink.class).stream().sorted(Reading.BY_PLACE).toList();
    String all = Phrase.count(links, "relative link") + " in " + Phrase.count(files, "document");
    int unjudged = followed.stream().mapToInt(LinksFollowed::unjudged).sum();
    String rest =
        unjudged == 0
            ? ""
            : "; "
                + Phrase.count(
                    unjudged,
                    "more that only the site's generator can resolve was",
                    "more that only the site's generator can resolve were")
                + " not judged";
    if (dead.isEmpty()) {
      return Answer.pass(
          this,
          links == 1
              ? "The one relative link in its documents leads to a file that is there" + rest + "."
              : "All " + all + " lead to files that are there" + rest + ".",
          target.evidence(LinksFollowed.class));
    }
    List<Evidence> evidence = new ArrayList<>(dead);
    evidence.addAll(target.evidence(LinksFollowed.class));
    int alive = links - dead.size();
    String reason =
        (alive == 0
                ? "None of " + all + " leads to a file that is there: "
                : Phrase.count(alive, "link leads", "links lead")
                    + " to files that are there, "
                    + Phrase.count(dead.size(), "does", "do")
                    + " not, of "
                    + all
                    + ": ")
            + Phrase.list(dead.stream().map(LinksAlive::says).toList())
            + rest
            + ".";
    String next = next(dead);
    return dead.size() >= MANY && dead.size() * SHARE >= links
        ? Answer.fail(this, reason, next, evidence)
        : Answer.warn(this, reason, next, evidence);
  }

  private static String says(Evidence link) {
    String to =
        ((DeadLink) link.value()).to().replaceAll("(^|/)\\.\\.?(?=/)", "").replaceFirst("^/", "");
    return Phrase.quoted(link.source().place() + " to " + to);
  }

  private static String next(List<Evidence> dead) {
    for (Evidence each : dead) {
      DeadLink link = (DeadLink) each.value();
      if (link.perhaps() != null) {
        return "Offer to mend them: "
            + Phrase.quoted(link.to())
            + " may mean "
            + Phrase.quoted(link.perhaps());
      }
    }
    return "Look for what they name elsewhere, and offer to mend them";
  }
}
