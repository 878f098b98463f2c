// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Outcome;
import dev.scruple.model.Unexamined;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What sort of thing the target is, seen from a check. */
public enum Scene {
  /** A working tree or a repository: all that the project has can be here. */
  PROJECT,
  /** A published copy, which leaves out much of what the project has. */
  COPY,
  /** A model file on its own. */
  MODEL,
  /** A published name; no file was seen. */
  NAME,
  /** A service that only its maker runs: there are no files to see. */
  SERVICE,
  /** A list of components, each with an answer of its own. */
  LIST;

  /** The command that brings the whole project into sight. */
  public static final String EVALUATE_REPOSITORY =
      "Evaluate the project's repository: scruple evaluate <git URL>";

  /** What is left to do where nothing can be brought into sight. */
  private static final String ASK_ITS_MAKER =
      "Ask its maker, for nothing of a hosted service can be examined";

  /** What a check says of a bare target. */
  public static final String NOTHING = "There is nothing here to weigh.";

  /** The scene of a target. */
  public static Scene of(Case target) {
    return switch (target.target().kind()) {
      case FOLDER, REPOSITORY -> PROJECT;
      case ARCHIVE -> COPY;
      case PACKAGE -> target.evidence(Fact.FileCount.class).isEmpty() ? NAME : COPY;
      case MODEL_FILE -> MODEL;
      case HUB -> sawFiles(target) ? PROJECT : isHosted(target) ? SERVICE : NAME;
      case STACK, BOM -> LIST;
    };
  }

  private static boolean isHosted(Case target) {
    return !target.components().isEmpty()
        && target.components().stream().allMatch(each -> each.role() == ComponentRole.SERVICE);
  }

  /** Whether every file was examined and none makes a part that could be weighed. */
  public static boolean bare(Case target) {
    Scene scene = of(target);
    return (scene == PROJECT || scene == COPY)
        && target.components().isEmpty()
        && target.coverage().stream()
            .flatMap(coverage -> coverage.unexamined().stream())
            .allMatch(gap -> gap.path() == null);
  }

  /** The answer of a check on a project's ways where the target is no project of its own. */
  public static Optional<Outcome> beside(Check check, Case target) {
    if (bare(target)) {
      return Optional.of(Answer.notApplicable(check, NOTHING));
    }
    return switch (of(target)) {
      case PROJECT, COPY, NAME, SERVICE -> Optional.empty();
      case MODEL ->
          Optional.of(Answer.notApplicable(check, "A model file on its own, not a project."));
      case LIST ->
          Optional.of(
              Answer.notApplicable(check, "A list of components; each has an answer of its own."));
    };
  }

  /** The answer where no file that could tell was examined. */
  public static Outcome unseen(Check check, Case target, String what) {
    return Answer.unknown(check, whyUnseen(target, what), remedy(target, Scene::wide));
  }

  /** Why something was not seen, as a sentence. */
  public static String whyUnseen(Case target, String what) {
    return switch (of(target)) {
      case PROJECT -> "Not every place where " + what + " could stand was examined.";
      case COPY -> "A published copy often leaves out " + what + ", and this one has none.";
      case MODEL -> "A model file on its own does not show " + what + ".";
      case NAME ->
          "Only the published name was looked up; no file was seen that shows " + what + ".";
      case SERVICE -> "A hosted service does not show " + what + ".";
      case LIST -> "A list of components does not show " + what + ".";
    };
  }

  /** What would bring the unseen into sight: a remedy that a collector names, if there is one. */
  public static String remedy(Case target, Predicate<Unexamined> about) {
    Scene scene = of(target);
    if (scene == COPY) {
      return EVALUATE_REPOSITORY;
    }
    if (scene == SERVICE) {
      return ASK_ITS_MAKER;
    }
    return target.coverage().stream()
        .filter(coverage -> !coverage.collector().equals(History.COLLECTOR))
        .flatMap(coverage -> coverage.unexamined().stream())
        .filter(about)
        .map(Unexamined::remedy)
        .flatMap(remedy -> Optional.ofNullable(remedy).stream())
        .findFirst()
        .orElse(
            scene == NAME
                ? "Clone it without its large files (GIT_LFS_SKIP_SMUDGE=1 git clone <URL>) and"
                    + " evaluate the folder"
                : EVALUATE_REPOSITORY);
  }

  /** Whether a gap is about the whole tree or a place that speaks for the project. */
  public static boolean wide(Unexamined gap) {
    String path = gap.path();
    return path == null || Place.speaksForProject(path);
  }

  /** Whether the files were counted and none of them is code. */
  public static boolean lacksCode(Case target) {
    List<Fact.FileCount> counts = target.facts(Fact.FileCount.class);
    return !counts.isEmpty()
        && counts.stream()
            .noneMatch(
                count ->
                    count.files() > 0
                        && switch (count.kind()) {
                          case SOURCE, TEST, NOTEBOOK, EXAMPLE -> true;
                          case DOCUMENTATION,
                              LICENSE,
                              GOVERNANCE,
                              MANIFEST,
                              LOCK_FILE,
                              CI,
                              CONTAINER,
                              MODEL_CARD,
                              DATA_CARD,
                              WEIGHTS,
                              TOKENIZER,
                              CONFIGURATION,
                              DATASET,
                              GENERATED,
                              VENDORED,
                              ARCHIVE,
                              BINARY,
                              MEDIA,
                              OTHER ->
                              false;
                        });
  }

  /** How many files of a kind there are. */
  public static long files(Case target, FileKind kind) {
    return target.facts(Fact.FileCount.class).stream()
        .filter(count -> count.kind() == kind)
        .mapToLong(Fact.FileCount::files)
        .sum();
  }

  /** Whether files were counted at all. */
  public static boolean sawFiles(Case target) {
    return !target.evidence(Fact.FileCount.class).isEmpty();
  }

  /** The statements that something is in none of its places. */
  public static List<Evidence> absence(Case target, String what) {
    return target.evidence(Fact.Absence.class).stream()
        .filter(e -> e.value() instanceof Fact.Absence absence && absence.what().equals(what))
        .toList();
  }

  /** That no file of weights is here, and which weights are ruled on all the same. */
  public static String noWeights(Case target) {
    List<String> named =
        target.components().stream()
            .filter(each -> each.role() == ComponentRole.WEIGHTS && each.paths().isEmpty())
            .map(Component::name)
            .distinct()
            .toList();
    return named.isEmpty()
        ? "No weights here."
        : "No file of weights is here to look at; "
            + Phrase.list(named)
            + (named.size() == 1 ? " is" : " are")
            + " only named, and ruled on as named.";
  }

  /** Whether the target is known to hold no weights; false where it holds some or it is unknown. */
  public static boolean lacksWeights(Case target) {
    return sawFiles(target)
        && files(target, FileKind.WEIGHTS) == 0
        && target.evidence(Fact.WeightsFile.class).isEmpty();
  }
}
