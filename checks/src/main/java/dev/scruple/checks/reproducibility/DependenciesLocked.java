// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

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
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The versions of what it needs are fixed. */
@CheckInfo(
    id = "dependencies-locked",
    area = Area.REPRODUCIBILITY,
    question = "Can the environment in which it worked be had again?",
    severity = Severity.LOW,
    needs = {Fact.LockFile.class, Fact.PackageDeclared.class, Fact.Absence.class},
    mend = "Commit the package manager's lock file, at least for tests and training.")
public final class DependenciesLocked implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> locks =
        target.evidence(Fact.LockFile.class).stream()
            .filter(e -> !Place.aside(Place.of(e)))
            .sorted(Place.BY_DEPTH)
            .toList();
    if (!locks.isEmpty()) {
      int packages = locks.stream().mapToInt(e -> ((Fact.LockFile) e.value()).packages()).sum();
      return Answer.pass(
          this,
          Place.names(locks)
              + (locks.size() == 1 ? " fixes " : " fix ")
              + Phrase.count(packages, "package")
              + ".",
          locks);
    }
    Set<String> own =
        target.facts(Fact.PackageDefined.class).stream()
            .map(defined -> withoutVersion(defined.purl()))
            .collect(Collectors.toSet());
    List<Evidence> declared =
        target.evidence(Fact.PackageDeclared.class).stream()
            .filter(e -> !Place.aside(Place.of(e)) && needed(e) && !own.contains(name(e)))
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toMap(e -> name(e), e -> e, (a, b) -> a, LinkedHashMap::new),
                    byName -> List.copyOf(byName.values())));
    if (declared.isEmpty()) {
      return Scene.sawFiles(target)
          ? Answer.notApplicable(this, "No package is declared that would have to be fixed.")
          : Scene.unseen(this, target, "a lock file");
    }
    return fromManifests(target, declared);
  }

  private Outcome fromManifests(Case target, List<Evidence> declared) {
    List<Evidence> fixed = declared.stream().filter(DependenciesLocked::fixed).toList();
    String figures = fixed.size() + " of " + Phrase.count(declared.size(), "declared package");
    if (fixed.size() == declared.size() && declared.stream().allMatch(this::resolvesAlike)) {
      return Answer.pass(
          this,
          figures
              + (declared.size() == 1 ? " has" : " have")
              + " an exact version, from which the package manager always chooses the same.",
          declared);
    }
    List<Evidence> absence = Scene.absence(target, "lock-file");
    if (absence.isEmpty() || Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(this, target, "a lock file");
    }
    String next = "Write a lock file of your own on the day that it works for you";
    if (fixed.isEmpty() && builds(target)) {
      return Answer.warn(
          this,
          "No lock file, and "
              + figures
              + " have an exact version: right for those who build on a library, but the environment"
              + " in which it was tested is not kept.",
          next,
          declared);
    }
    if (fixed.isEmpty()) {
      return Answer.fail(
          this, "No lock file, and " + figures + " have an exact version.", next, declared);
    }
    List<Evidence> open = declared.stream().filter(e -> !fixed(e)).toList();
    return Answer.warn(
        this,
        "No lock file; " + figures + " have an exact version, and what they need in turn is open.",
        next,
        fixed.size() == declared.size() ? declared : open);
  }

  /** A library leaves versions open on purpose, so that they fit with those of others. */
  private static boolean builds(Case target) {
    return target.evidence(Fact.PackageDefined.class).stream()
        .anyMatch(e -> !Place.aside(Place.of(e)));
  }

  /** Maven and Go choose the same versions from the same exact ones; most others do not. */
  private boolean resolvesAlike(Evidence evidence) {
    String purl = one(evidence).purl();
    return purl.startsWith("pkg:maven/") || purl.startsWith("pkg:golang/");
  }

  /**
   * Whether one version is fixed. A Maven dependency without a version has it from a parent or a
   * bill of materials, where a property may stand for it; a snapshot is another thing each day.
   */
  private static boolean fixed(Evidence evidence) {
    Fact.PackageDeclared declared = one(evidence);
    String said = declared.version() == null ? declared.constraint() : declared.version();
    if (said.toUpperCase(Locale.ROOT).endsWith("-SNAPSHOT")) {
      return false;
    }
    return declared.version() != null
        || (declared.purl().startsWith("pkg:maven/")
            && !declared.constraint().matches("[\\[(].*|LATEST|RELEASE"));
  }

  private static String name(Evidence evidence) {
    return withoutVersion(one(evidence).purl());
  }

  private static String withoutVersion(String purl) {
    return purl.replaceFirst("@[^/?#]*", "");
  }

  private static boolean needed(Evidence evidence) {
    return switch (one(evidence).scope()) {
      case RUNTIME, OPTIONAL -> true;
      case DEVELOPMENT, TEST, BUILD -> false;
    };
  }

  private static Fact.PackageDeclared one(Evidence evidence) {
    return (Fact.PackageDeclared) evidence.value();
  }
}
