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
import dev.scruple.model.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A continuous integration service runs tests. */
@CheckInfo(
    id = "tests-in-ci",
    area = Area.SECURITY,
    question = "Are changes tested by a machine before they reach us?",
    severity = Severity.MEDIUM,
    needs = {Fact.Workflow.class, Fact.Absence.class, Fact.FileCount.class},
    mend = "Run the tests on every change in a workflow, by the command that the guide names.")
public final class TestsInCi implements Check {
  private static final Pattern PLAIN =
      Pattern.compile(
          "(^|/)((unit|run)?[-_]?tests?|(main[-_])?ci|\\.gitlab-ci|\\.travis)\\.ya?ml$");

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target)
        .orElseGet(
            () ->
                Scene.lacksCode(target)
                    ? Answer.notApplicable(this, "No code here that could be tested.")
                    : judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> workflows =
        target.evidence(Fact.Workflow.class).stream()
            .sorted(Comparator.comparingInt(TestsInCi::rank).thenComparing(e -> Place.of(e)))
            .toList();
    Evidence unasked = null;
    for (Evidence evidence : workflows) {
      if (evidence.value() instanceof Fact.Workflow workflow && workflow.tests() != null) {
        if (workflow.onlyOn() == null) {
          return Answer.pass(this, told(evidence, workflow) + ".", List.of(evidence));
        }
        unasked = unasked == null ? evidence : unasked;
      }
    }
    if (unasked != null && unasked.value() instanceof Fact.Workflow workflow) {
      return Answer.warn(
          this,
          told(unasked, workflow)
              + "; it starts on "
              + Phrase.quoted(String.valueOf(workflow.onlyOn()))
              + ", not on changes.",
          "Look which revision was tested last, or run the tests yourself",
          List.of(unasked));
    }
    long tests = Scene.files(target, FileKind.TEST);
    if (!workflows.isEmpty()) {
      return tests > 0
          ? Answer.warn(
              this,
              "In "
                  + Phrase.count(workflows.size(), "workflow")
                  + " no command that runs tests was recognised, though "
                  + Phrase.count(tests, "test file")
                  + (tests == 1 ? " is" : " are")
                  + " here.",
              "Read " + Place.names(workflows) + ", and run the tests yourself",
              workflows)
          : Answer.fail(
              this,
              Phrase.count(workflows.size(), "workflow")
                  + ", and neither a test file nor a command"
                  + " that runs tests in them.",
              "Write tests of what you rely on before you build on it",
              workflows);
    }
    List<Evidence> absence = Scene.absence(target, "tests-in-ci");
    if (absence.isEmpty() || Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(this, target, "the workflows");
    }
    return Answer.fail(
        this,
        "No continuous integration (CI), and "
            + (tests == 0 ? "no test file" : Phrase.count(tests, "test file"))
            + ".",
        tests == 0
            ? "Write tests of what you rely on before you build on it"
            : "Run the tests yourself on the revision that you use",
        absence);
  }

  private static String told(Evidence evidence, Fact.Workflow workflow) {
    return Phrase.quoted(evidence.source().place())
        + " runs tests ("
        + workflow.service()
        + "): "
        + Phrase.quoted(String.valueOf(workflow.tests()));
  }

  /** Of several that run tests, the one that is named for nothing else tells most. */
  private static int rank(Evidence evidence) {
    String path = Place.of(evidence).toLowerCase(Locale.ROOT);
    if (PLAIN.matcher(path).find()) {
      return 0;
    }
    return path.contains("test") || path.matches(".*\\bci\\b.*") ? 1 : 2;
  }
}
