// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.IssuePurpose;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.function.Predicate;

/** The form for bugs asks for what it takes to mend one. */
@CheckInfo(
    id = "bug-template-asks",
    area = Area.INTEROPERABILITY,
    question = "Would a report of ours hold what it takes to mend a fault?",
    severity = Severity.LOW,
    needs = {InteroperabilityFact.IssueForm.class, Fact.Document.class, Fact.Absence.class},
    mend =
        "Add a form for bugs that asks for version or environment, and for the steps that show it.")
public final class BugTemplateAsks implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> forms = target.evidence(InteroperabilityFact.IssueForm.class);
    if (forms.isEmpty()) {
      return Search.missing(
          this,
          target,
          Search.of(target, DocumentKind.ISSUE_TEMPLATE),
          "forms for reports",
          "No form for reports.",
          "State version, environment and steps yourselves when you report");
    }
    List<Evidence> bugs = of(forms, form -> form.purpose() == IssuePurpose.BUG);
    List<Evidence> whole =
        of(forms, form -> form.purpose() == IssuePurpose.BUG && form.version() && form.steps());
    boolean features = !of(forms, form -> form.purpose() == IssuePurpose.FEATURE).isEmpty();
    if (!whole.isEmpty()) {
      return Answer.pass(
          this,
          Place.names(whole)
              + (whole.size() == 1 ? " asks" : " ask")
              + " for version or environment and for steps"
              + (features ? "; there is a form for requests too." : "."),
          forms);
    }
    String next = "State version, environment and steps yourselves when you report";
    if (bugs.isEmpty()) {
      return Answer.warn(
          this, "There are forms (" + Place.names(forms) + "), and none for bugs.", next, forms);
    }
    boolean version = !of(bugs, InteroperabilityFact.IssueForm::version).isEmpty();
    return Answer.warn(
        this,
        Place.names(bugs)
            + (bugs.size() == 1 ? " asks" : " ask")
            + (version
                ? " for the version and not for the steps that show a fault."
                : " neither for the version nor for the environment."),
        next,
        bugs);
  }

  private static List<Evidence> of(
      List<Evidence> forms, Predicate<InteroperabilityFact.IssueForm> wanted) {
    return forms.stream()
        .filter(e -> e.value() instanceof InteroperabilityFact.IssueForm form && wanted.test(form))
        .toList();
  }
}
