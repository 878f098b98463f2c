// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact.ChangelogState;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.ReleaseNumber;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Changes between releases are written down in the tree, up to the last release. */
@CheckInfo(
    id = "changelog-kept",
    area = Area.DOCUMENTATION,
    question = "Can one read what changes from one release to the next, up to the last?",
    severity = Severity.LOW,
    needs = {
      ChangelogState.class,
      Fact.Document.class,
      Fact.Absence.class,
      Fact.Releases.class,
      Fact.PackageDefined.class
    },
    mend = "Keep CHANGELOG.md: for each release what was added, changed, removed and fixed.")
public final class ChangelogKept implements Check {
  /** A release, where it was seen, and how it is called in a sentence. */
  private record Release(ReleaseNumber number, Evidence evidence, String words) {}

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> states =
        target.evidence(ChangelogState.class).stream()
            .filter(each -> !Place.of(each).contains("!/"))
            .sorted(Reading.BY_PLACE)
            .toList();
    List<Evidence> whole = states.stream().filter(ChangelogKept::speaks).toList();
    List<Evidence> versions = whole.stream().filter(each -> state(each).newest() != null).toList();
    if (!versions.isEmpty()) {
      return reaching(target, newest(versions));
    }
    List<Evidence> fragments =
        states.stream().filter(each -> state(each).form().equals("fragments")).toList();
    if (!fragments.isEmpty()) {
      return Answer.pass(
          this,
          "Each change is noted in a file of its own, "
              + Phrase.count(state(fragments.getFirst()).versions(), "note")
              + " since the last release (first "
              + fragments.getFirst().source().place()
              + ").",
          fragments);
    }
    if (!whole.isEmpty()) {
      return Answer.warn(
          this,
          Place.names(whole)
              + (whole.size() == 1 ? " has" : " have")
              + " no heading with a version; release notes on the forge, if any, were not seen.",
          "Read the release notes on the project's forge",
          whole);
    }
    List<Evidence> parts = states.stream().filter(each -> state(each).newest() != null).toList();
    return parts.isEmpty()
        ? without(target)
        : Answer.pass(
            this,
            "Parts of the project keep a changelog of their own: " + Place.names(parts) + ".",
            parts);
  }

  private static boolean speaks(Evidence evidence) {
    String path = Place.of(evidence);
    return !state(evidence).form().equals("fragments")
        && (Place.speaksForProject(path) || path.matches("(?i)(docs?|documentation|website)/.*"));
  }

  private Outcome reaching(Case target, Evidence changelog) {
    String newest = String.valueOf(state(changelog).newest());
    ReleaseNumber written = ReleaseNumber.in(newest).orElse(null);
    String place = changelog.source().place();
    Release last = lastRelease(target).orElse(null);
    if (last == null || written == null || !comparable(written, last.number())) {
      return Answer.pass(
          this,
          "Changes are written down in " + place + ", up to " + newest + ".",
          List.of(changelog));
    }
    List<Evidence> both = List.of(changelog, last.evidence());
    if (written.compareTo(last.number()) >= 0) {
      return Answer.pass(
          this,
          "Changes are written down in "
              + place
              + ", up to "
              + newest
              + ", which reaches "
              + last.words()
              + ".",
          both);
    }
    String reason = place + " ends at " + newest + ", before " + last.words() + ".";
    String next = "Read the release notes on the project's forge for what came later";
    return written.sameSeries(last.number()) || state(changelog).unreleased()
        ? Answer.warn(this, reason, next, both)
        : Answer.fail(this, reason, next, both);
  }

  /** A date and a count of versions can't be compared. */
  private static boolean comparable(ReleaseNumber one, ReleaseNumber other) {
    return dated(one) == dated(other);
  }

  private static boolean dated(ReleaseNumber number) {
    return number.figures().getFirst() >= 1900;
  }

  private static Optional<Release> lastRelease(Case target) {
    for (Evidence each : target.evidence(Fact.Releases.class)) {
      if (each.value() instanceof Fact.Releases releases && releases.last() != null) {
        String tag = releases.last();
        String at = releases.at() == null ? "" : " of " + Phrase.date(releases.at());
        boolean ofPart =
            tag.matches(".*[a-zA-Z].*[@/].*\\d.*|[A-Za-z][\\w-]*[A-Za-z][-_]?v?\\d.*")
                && !tag.matches("(?i)(release|rel|version|ver|v)[-_/.]?v?\\d.*");
        return ofPart
            ? Optional.empty()
            : ReleaseNumber.in(tag)
                .map(
                    number ->
                        new Release(number, each, "the last release " + Phrase.quoted(tag) + at));
      }
    }
    List<Release> built = new ArrayList<>();
    for (Evidence each : target.evidence(Fact.PackageDefined.class)) {
      if (Place.inRoot(Place.of(each))
          && each.value() instanceof Fact.PackageDefined built1
          && built1.version() != null) {
        ReleaseNumber.in(built1.version())
            .filter(number -> !number.preRelease())
            .ifPresent(
                number ->
                    built.add(
                        new Release(
                            number,
                            each,
                            "version "
                                + Phrase.quoted(String.valueOf(built1.version()))
                                + " of "
                                + each.source().place())));
      }
    }
    return built.stream().max(Comparator.comparing(Release::number));
  }

  private static Evidence newest(List<Evidence> states) {
    return states.stream()
        .max(
            Comparator.comparing(
                each ->
                    ReleaseNumber.in(String.valueOf(state(each).newest()))
                        .orElse(new ReleaseNumber(List.of(0), true))))
        .orElseThrow();
  }

  private static ChangelogState state(Evidence evidence) {
    return (ChangelogState) evidence.value();
  }

  private Outcome without(Case target) {
    return switch (Search.of(target, DocumentKind.CHANGELOG)) {
      case Search.Absent absent when Scene.of(target) == Scene.PROJECT -> absent(target, absent);
      case Search.Found _, Search.Absent _, Search.Unseen _ ->
          Scene.unseen(this, target, "a changelog");
    };
  }

  private Outcome absent(Case target, Search.Absent absent) {
    boolean unreleased =
        target.facts(Fact.Releases.class).stream().anyMatch(releases -> releases.count() == 0);
    return unreleased
        ? Answer.notApplicable(this, "No release is tagged, so there is nothing to keep one for.")
        : Answer.warn(
            this,
            "No changelog in the tree; release notes on the forge, if any, were not seen.",
            "Read the release notes on the project's forge",
            absent.evidence());
  }
}
