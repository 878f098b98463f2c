// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.PolicySubject;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;

/** The security policy says which versions get fixes. */
@CheckInfo(
    id = "supported-versions",
    area = Area.SECURITY,
    question = "Is it said which versions get security fixes?",
    severity = Severity.LOW,
    needs = {SecurityFact.PolicyStatement.class, Fact.Document.class, Fact.Absence.class},
    mend = "Say in SECURITY.md which versions get fixes, if only: the latest release.")
public final class SupportedVersions implements Check {
  private static final String NEXT =
      "Count on fixes in the latest release only, and plan to update";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> said = PolicyWords.of(target, PolicySubject.SUPPORTED_VERSIONS);
    if (!said.isEmpty()) {
      return Answer.pass(
          this, PolicyWords.place(said) + " says which versions get security fixes.", said);
    }
    List<Evidence> template = PolicyWords.of(target, PolicySubject.TEMPLATE_VERSIONS);
    if (!template.isEmpty()) {
      return Answer.warn(
          this,
          PolicyWords.place(template)
              + " holds the versions of the forge's template, which are not the project's.",
          NEXT,
          template);
    }
    Search search = Search.of(target, DocumentKind.SECURITY);
    return search instanceof Search.Found found
        ? Answer.fail(
            this,
            found.names()
                + found.verb(" does not say", " do not say")
                + " which versions get security fixes.",
            NEXT,
            found.evidence())
        : Search.missing(
            this,
            target,
            search,
            "a security policy",
            "No security policy (SECURITY.md), so nothing says which versions get fixes.",
            NEXT);
  }
}
