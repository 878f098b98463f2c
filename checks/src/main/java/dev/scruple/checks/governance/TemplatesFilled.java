// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Documents on how the project is run are its own, not templates as they came. */
@CheckInfo(
    id = "templates-filled",
    area = Area.GOVERNANCE,
    question = "Are its rules its own, or templates nobody filled in?",
    severity = Severity.LOW,
    needs = {GovernanceFact.UnfilledWords.class, Fact.Document.class},
    mend = "Write your own words where the template's stand, or remove the document.")
public final class TemplatesFilled implements Check {
  /** People rely on what these promise. */
  private static final Set<DocumentKind> RELIED_ON =
      EnumSet.of(
          DocumentKind.CONTRIBUTING,
          DocumentKind.CODE_OF_CONDUCT,
          DocumentKind.SECURITY,
          DocumentKind.GOVERNANCE,
          DocumentKind.MAINTAINERS,
          DocumentKind.SUPPORT);

  private static final Set<DocumentKind> FORMS =
      EnumSet.of(DocumentKind.ISSUE_TEMPLATE, DocumentKind.PULL_REQUEST_TEMPLATE);

  private static final Pattern AUTHORS = Pattern.compile("(?i)authors?(\\.\\w+)?");

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> unfilled =
        target.evidence(GovernanceFact.UnfilledWords.class).stream()
            .sorted(Place.BY_DEPTH)
            .toList();
    List<Evidence> documents =
        target.evidence(Fact.Document.class).stream()
            .filter(
                e ->
                    e.value() instanceof Fact.Document document
                        && (RELIED_ON.contains(document.kind()) || FORMS.contains(document.kind()))
                        && !isListOfAuthors(e))
            .toList();
    if (unfilled.isEmpty()) {
      return documents.isEmpty()
          ? Answer.notApplicable(
              this, "No document on how it is run is here that could be left as a template.")
          : Answer.pass(
              this,
              "None of "
                  + Phrase.count(documents.size(), "document")
                  + " on how it is run was left as its template came.",
              documents);
    }
    String reason = "Left as the template came: " + words(unfilled) + ".";
    return unfilled.stream().anyMatch(e -> RELIED_ON.contains(kind(e)))
        ? Answer.fail(
            this, reason, "Do not rely on what stands there; ask the project what holds", unfilled)
        : Answer.warn(
            this, reason, "Expect questions back where a form asks what nobody needs", unfilled);
  }

  /** Names alone say nothing of how a project is run. */
  private static boolean isListOfAuthors(Evidence document) {
    String path = Place.of(document);
    return AUTHORS.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  private static String words(List<Evidence> unfilled) {
    return Phrase.list(
        unfilled.stream()
            .map(
                e ->
                    Phrase.quoted(e.source().place())
                        + " “"
                        + (e.value() instanceof GovernanceFact.UnfilledWords left
                            ? Phrase.quoted(left.words())
                            : "")
                        + "”")
            .toList());
  }

  private static DocumentKind kind(Evidence evidence) {
    return evidence.value() instanceof GovernanceFact.UnfilledWords left
        ? left.document()
        : DocumentKind.README;
  }
}
