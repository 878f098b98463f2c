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
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentationFact.ReadmePart;
import dev.scruple.model.DocumentationFact.TutorialFiles;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** There are tutorials, notebooks or a course to learn it from. */
@CheckInfo(
    id = "tutorials-offered",
    area = Area.DOCUMENTATION,
    question = "Can a newcomer learn it step by step?",
    severity = Severity.LOW,
    needs = {TutorialFiles.class, ReadmePart.class, Fact.Absence.class},
    mend = "Write one tutorial that leads from an empty environment to a first useful result.")
public final class TutorialsOffered implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    if (Scene.lacksCode(target)) {
      return Answer.notApplicable(this, "There is no code here to learn.");
    }
    List<String> forms = new ArrayList<>();
    List<Evidence> teaching = new ArrayList<>();
    for (String form : List.of("course", "tutorial", "notebook")) {
      List<Evidence> of = of(target, form);
      if (!of.isEmpty()) {
        teaching.addAll(of);
        forms.add(
            switch (form) {
              case "course" -> says("page of a course", "pages of a course", of);
              case "tutorial" -> says("guide or tutorial", "guides and tutorials", of);
              default -> says(form, form + "s", of);
            });
      }
    }
    if (!teaching.isEmpty()) {
      return Answer.pass(
          this, "There is something to learn it from: " + String.join(", ", forms) + ".", teaching);
    }
    List<Evidence> examples = of(target, "example");
    if (!examples.isEmpty()) {
      return Answer.warn(
          this,
          "There is code to read, "
              + says("example file", "example files", examples)
              + ", but no tutorial leads through it.",
          "Begin with " + examples.getFirst().source().place(),
          examples);
    }
    return without(target);
  }

  private Outcome without(Case target) {
    List<Evidence> absence = Scene.absence(target, "tutorials");
    if (absence.isEmpty() || Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(this, target, "tutorials");
    }
    List<Evidence> shown =
        target.evidence(ReadmePart.class).stream()
            .filter(each -> each.value().equals(new ReadmePart(DocumentFeature.EXAMPLE)))
            .filter(each -> Place.speaksForProject(Place.of(each)))
            .toList();
    return shown.isEmpty()
        ? Answer.fail(
            this,
            "No tutorial, no notebook and no example in the tree.",
            "Plan time to learn it from its code, or ask for an example",
            absence)
        : Answer.warn(
            this,
            "The README shows an example ("
                + Place.names(shown)
                + "); there is no tutorial, notebook or folder of examples.",
            "Begin with the README's example, and plan time to learn the rest from the code",
            Stream.concat(shown.stream(), absence.stream()).toList());
  }

  private static List<Evidence> of(Case target, String form) {
    return target.evidence(TutorialFiles.class).stream()
        .filter(each -> each.value() instanceof TutorialFiles files && files.form().equals(form))
        .sorted(Reading.BY_PLACE)
        .toList();
  }

  private static String says(String one, String many, List<Evidence> of) {
    int files = of.stream().mapToInt(each -> ((TutorialFiles) each.value()).files()).sum();
    return Phrase.count(files, one, many)
        + (files == 1 ? " (" : " (first ")
        + of.getFirst().source().place()
        + ")";
  }
}
