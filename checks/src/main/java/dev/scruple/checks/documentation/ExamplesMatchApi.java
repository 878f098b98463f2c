// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.CodeFact;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Examples import and use what the project's own code has. */
@CheckInfo(
    id = "examples-match-api",
    area = Area.DOCUMENTATION,
    question = "Do its examples still fit the code?",
    severity = Severity.LOW,
    needs = {
      DocumentationFact.NamesLookedUp.class,
      DocumentationFact.UnknownName.class,
      CodeFact.PythonRead.class
    },
    mend = "Run the examples in continuous integration, or at least import what they import.")
public final class ExamplesMatchApi implements Check {
  @Override
  public Outcome check(Case target) {
    List<Evidence> figures = target.evidence(DocumentationFact.NamesLookedUp.class);
    if (figures.isEmpty()) {
      return Scene.sawFiles(target)
          ? Answer.notApplicable(this, "No Python example here uses a package of its own.")
          : Scene.unseen(this, target, "examples");
    }
    DocumentationFact.NamesLookedUp looked =
        (DocumentationFact.NamesLookedUp) figures.getFirst().value();
    List<Evidence> unknown =
        target.evidence(DocumentationFact.UnknownName.class).stream()
            .sorted(Place.BY_DEPTH)
            .toList();
    int certain = looked.names() - looked.open();
    if (!unknown.isEmpty()) {
      return missing(looked, unknown, figures);
    }
    if (certain == 0) {
      return Answer.unknown(
          this,
          "Only running the code tells whether the "
              + Phrase.count(looked.names(), "name")
              + " that examples use "
              + (looked.names() == 1 ? "is" : "are")
              + " there.",
          "Install it and run an example",
          figures);
    }
    return Answer.pass(
        this,
        "All "
            + Phrase.count(certain, "name")
            + " of its own packages that could be looked up, used in "
            + Phrase.count(looked.files(), "file")
            + " of examples and documents, "
            + (certain == 1 ? "is" : "are")
            + " in the code.",
        figures);
  }

  private Outcome missing(
      DocumentationFact.NamesLookedUp looked, List<Evidence> unknown, List<Evidence> figures) {
    List<String> names = unknown.stream().map(e -> fact(e).name()).distinct().toList();
    String reason =
        Math.max(0, looked.names() - looked.open() - names.size())
            + " of "
            + Phrase.count(looked.names() - looked.open(), "name")
            + " that examples use are in the code, not "
            + Phrase.list(
                unknown.stream()
                    .map(e -> fact(e).name() + " (" + e.source().place() + ")")
                    .toList())
            + ".";
    String next = "Look up the present names in the code, or use the release that the example fits";
    List<Evidence> evidence = Stream.of(figures, unknown).flatMap(List::stream).toList();
    boolean first = unknown.stream().anyMatch(e -> Place.inRoot(Place.of(e)));
    return first || names.size() * 10 >= looked.names()
        ? Answer.fail(this, reason, next, evidence)
        : Answer.warn(this, reason, next, evidence);
  }

  private static DocumentationFact.UnknownName fact(Evidence evidence) {
    return (DocumentationFact.UnknownName) evidence.value();
  }
}
