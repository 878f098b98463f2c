// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;

/** A security policy says where a vulnerability is reported. */
@CheckInfo(
    id = "security-policy-contact",
    area = Area.SECURITY,
    question = "Is it said how to report a vulnerability without telling everybody?",
    severity = Severity.MEDIUM,
    needs = {Fact.Document.class, Fact.Absence.class},
    mend =
        "Add SECURITY.md with an address or the forge's private reporting, and say when an answer"
            + " can be expected.")
public final class SecurityPolicyContact implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Search search = Search.of(target, DocumentKind.SECURITY);
    if (!(search instanceof Search.Found found)) {
      return Search.missing(
          this,
          target,
          search,
          "a security policy",
          "No security policy (SECURITY.md) says how to report a vulnerability in private.",
          "Ask the maintainers for a private contact before you need one");
    }
    String next = "Ask the maintainers for a private contact before you need one";
    if (found.holds(DocumentFeature.UNFILLED_TEMPLATE)) {
      return Answer.warn(
          this,
          found.names() + found.verb(" is", " are") + " as the template was, not filled in.",
          next,
          found.evidence());
    }
    if (!found.holds(DocumentFeature.CONTACT, DocumentFeature.PRIVATE_CHANNEL)) {
      return Answer.warn(
          this,
          found.names() + found.verb(" names", " name") + " no contact for a report.",
          next,
          found.evidence());
    }
    boolean isPrivate = found.holds(DocumentFeature.PRIVATE_CHANNEL);
    return named(
        found.holding(isPrivate ? DocumentFeature.PRIVATE_CHANNEL : DocumentFeature.CONTACT),
        isPrivate ? "a private way to report a vulnerability" : "a contact for vulnerabilities");
  }

  private Outcome named(Search.Found naming, String what) {
    return Answer.pass(
        this,
        naming.names()
            + naming.verb(" names ", " name ")
            + what
            + (naming.holds(DocumentFeature.RESPONSE_PROMISE)
                ? " and when to expect an answer."
                : "."),
        naming.evidence());
  }
}
