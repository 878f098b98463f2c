// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.model.CodeFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import java.util.List;
import java.util.Optional;

/** How much Python was read, as checks on code begin. */
public record CodeRead(CodeFact.PythonRead figures, List<Evidence> evidence) {
  public CodeRead {
    evidence = List.copyOf(evidence);
  }

  /** The figures of a target; empty where no Python was seen. */
  public static Optional<CodeRead> of(Case target) {
    List<Evidence> all = target.evidence(CodeFact.PythonRead.class);
    return all.stream()
        .findFirst()
        .filter(first -> first.value() instanceof CodeFact.PythonRead)
        .map(first -> new CodeRead((CodeFact.PythonRead) first.value(), List.of(first)));
  }

  /** The answer where no Python was seen: there is none, or nobody looked. */
  public static Outcome none(Check check, Case target) {
    return Scene.sawFiles(target)
        ? Answer.notApplicable(check, "No Python code here.")
        : Scene.unseen(check, target, "the code");
  }

  /** {@code 312 Python files and 4 notebooks}. */
  public String words() {
    String files = Phrase.count(figures.files(), "Python file");
    return figures.notebooks() == 0
        ? files
        : files + " and " + Phrase.count(figures.notebooks(), "notebook");
  }

  /** Whether code that could not be read may hold what was not found in the rest. */
  public boolean hasGaps() {
    return figures.unseen() + figures.broken() > 0;
  }

  /** What was not read, as the end of a sentence: {@code 3 files could not be read in whole}. */
  public String gaps() {
    return Phrase.count(figures.unseen() + figures.broken(), "file")
        + " could not be read in whole";
  }
}
