// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A foundation stands behind it, by the project's own statement. */
@CheckInfo(
    id = "foundation-backed",
    area = Area.GOVERNANCE,
    question = "Does it belong to more than one company?",
    severity = Severity.LOW,
    needs = {GovernanceFact.GovernanceStatement.class, Fact.Absence.class},
    mend = "Say in the README who holds the name and the repository; a foundation can hold both.")
public final class FoundationBacked implements Check {
  private static final Pattern AGREEMENT =
      Pattern.compile("\\bcla\\b|licen[cs]e agreement|contributor agreement|许可协议");
  private static final String LOOK =
      "See who owns the name and the repository, and for whom the people with most commits work";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Said said = Topics.said(target, GovernanceTopic.BACKING);
    if (said.holds()) {
      return Answer.pass(
          this,
          "By its own words a foundation stands behind it: " + said.words() + ".",
          said.evidence());
    }
    Said signed = Topics.said(target, GovernanceTopic.SIGN_OFF);
    List<Evidence> agreements =
        signed.evidence().stream().filter(FoundationBacked::agreement).toList();
    if (!agreements.isEmpty() && said.absent()) {
      Said asked = Said.of(target, agreements, List.of());
      return Answer.warn(
          this,
          "No foundation is named, and contributors sign an agreement, by which one party can gather"
              + " the rights to relicense: "
              + asked.words()
              + ".",
          "Read the agreement: who may license contributions anew",
          agreements);
    }
    return said.absent()
        ? Answer.unknown(this, "Who stands behind it is not said.", LOOK, said.absences())
        : Scene.unseen(this, target, "a word on who stands behind it");
  }

  private static boolean agreement(Evidence evidence) {
    if (!(evidence.value() instanceof GovernanceFact.GovernanceStatement statement)) {
      return false;
    }
    String words = statement.words().toLowerCase(Locale.ROOT);
    return AGREEMENT.matcher(words).find() && !words.contains("dco");
  }
}
