// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
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

/** The security policy says by when a report is answered. */
@CheckInfo(
    id = "disclosure-promise",
    area = Area.SECURITY,
    question = "Is it said how soon a report of a vulnerability is answered, and what follows?",
    severity = Severity.LOW,
    needs = {SecurityFact.PolicyStatement.class, Fact.Document.class, Fact.Absence.class},
    mend =
        "Say in SECURITY.md within how many days a report is answered, and how and when the"
            + " vulnerability is made known.")
public final class DisclosurePromise implements Check {
  private static final String NEXT =
      "Plan for no answer: know how you would patch or replace it yourself";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> time = PolicyWords.of(target, PolicySubject.ANSWER_TIME);
    List<Evidence> disclosure = PolicyWords.of(target, PolicySubject.DISCLOSURE);
    if (!time.isEmpty()) {
      return Answer.pass(
          this,
          PolicyWords.place(time)
              + " says when a report is answered"
              + (disclosure.isEmpty() ? ": " : " and how it is made known: ")
              + "“"
              + Phrase.quoted(PolicyWords.words(time))
              + "”.",
          PolicyWords.both(time, disclosure));
    }
    if (!disclosure.isEmpty()) {
      return Answer.warn(
          this,
          PolicyWords.place(disclosure)
              + " says how a vulnerability is made known, not how soon a report is answered.",
          NEXT,
          disclosure);
    }
    Search search = Search.of(target, DocumentKind.SECURITY);
    return search instanceof Search.Found found
        ? Answer.fail(
            this,
            found.names() + found.verb(" says", " say") + " nothing of when a report is answered.",
            NEXT,
            found.evidence())
        : Search.missing(
            this,
            target,
            search,
            "a security policy",
            "No security policy (SECURITY.md), so nothing says when a report is answered.",
            NEXT);
  }
}
