// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.CodeRead;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.model.Area;
import dev.scruple.model.CodeFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Code that trains fixes the seeds of its random numbers. */
@CheckInfo(
    id = "seeds-set",
    area = Area.REPRODUCIBILITY,
    question = "Would training it again draw the same random numbers?",
    severity = Severity.LOW,
    needs = {
      CodeFact.Training.class,
      CodeFact.SeedSet.class,
      CodeFact.Determinism.class,
      CodeFact.PythonRead.class
    },
    mend =
        "Set the seeds of Python, NumPy and the framework where training begins, take the seed as"
            + " an option, and write it beside the results.")
public final class SeedsSet implements Check {
  @Override
  public Outcome check(Case target) {
    return CodeRead.of(target)
        .map(code -> judged(target, code))
        .orElseGet(() -> CodeRead.none(this, target));
  }

  private Outcome judged(Case target, CodeRead code) {
    List<Evidence> training = target.evidence(CodeFact.Training.class);
    List<Evidence> seeds = target.evidence(CodeFact.SeedSet.class);
    if (training.isEmpty()) {
      return Answer.notApplicable(
          this, "None of " + code.words() + " makes an optimiser or a trainer.");
    }
    Set<String> folders = new HashSet<>();
    seeds.forEach(e -> folders.add(Place.folder(Place.of(e))));
    List<Evidence> without =
        training.stream().filter(e -> !isCovered(Place.of(e), folders)).toList();
    if (without.size() == training.size()) {
      return Answer.fail(
          this,
          Phrase.count(training.size(), "file")
              + (training.size() == 1 ? " trains" : " train")
              + ", and neither "
              + (training.size() == 1 ? "it" : "they")
              + " nor what stands beside sets a seed ("
              + Place.names(training)
              + ").",
          "Set the seeds before you train, and keep them with your results",
          training);
    }
    String found =
        (training.size() - without.size())
            + " of "
            + Phrase.count(training.size(), "file")
            + " that train"
            + (training.size() == 1 ? "s" : "")
            + " set a seed themselves or beside them";
    if (!without.isEmpty()) {
      return Answer.warn(
          this,
          found + ", not " + Place.names(without) + ".",
          "Set the seeds there before you train, and keep them with your results",
          without);
    }
    List<Evidence> same = target.evidence(CodeFact.Determinism.class);
    return Answer.pass(
        this,
        found
            + (same.isEmpty()
                ? "; operations that vary from run to run are not turned off."
                : ", and " + Place.names(same) + " can make operations the same each time."),
        Stream.of(seeds, training, same).flatMap(List::stream).toList());
  }

  /** A seed in the same folder, in one above it, or right below it. */
  private static boolean isCovered(String path, Set<String> folders) {
    String folder = Place.folder(path);
    boolean below =
        !folder.isEmpty() && folders.stream().anyMatch(each -> each.startsWith(folder + "/"));
    if (below || folders.contains(folder)) {
      return true;
    }
    for (String above = folder; !above.isEmpty(); ) {
      above = Place.folder(above);
      if (folders.contains(above)) {
        return true;
      }
    }
    return false;
  }
}
