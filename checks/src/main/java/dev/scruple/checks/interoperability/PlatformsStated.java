// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.PlatformKind;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** It is said on which language version and on which systems or accelerators it runs. */
@CheckInfo(
    id = "platforms-stated",
    area = Area.INTEROPERABILITY,
    question = "Is it said on what it runs?",
    severity = Severity.LOW,
    needs = {InteroperabilityFact.PlatformStated.class, Fact.FileCount.class, Fact.Absence.class},
    mend =
        "State the language version in the manifest, and systems and accelerators in the README.")
public final class PlatformsStated implements Check {
  private static final String TRY = "Try it on your machines before you plan with it";
  private static final Pattern PARENT = Pattern.compile("(?i)([^/]*-)?parent/[^/]+");
  private static final Pattern PROSE = Pattern.compile("(?i).*\\.(md|mdx|markdown|rst|adoc|txt)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?");

  /** First what holds for all modules, then the lowest number: what one module asks for is last. */
  private static final Comparator<Evidence> BY_REACH =
      Comparator.<Evidence>comparingInt(PlatformsStated::reach)
          .thenComparingInt(PlatformsStated::number)
          .thenComparing(Place.BY_DEPTH);

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    if (Scene.lacksCode(target)) {
      return Answer.notApplicable(this, "No code here that could run anywhere.");
    }
    List<Evidence> all = target.evidence(InteroperabilityFact.PlatformStated.class);
    Said language = languages(said(target, all, PlatformKind.LANGUAGE));
    Said system = said(target, all, PlatformKind.SYSTEM);
    Said accelerator = said(target, all, PlatformKind.ACCELERATOR);
    List<String> words = new ArrayList<>();
    add(words, "language", language);
    add(words, "systems", system);
    add(words, "accelerators", accelerator);
    String reason = "Stated: " + String.join("; ", words) + ".";
    if (language.holds() && words.size() > 1) {
      return Answer.pass(this, reason, all);
    }
    if (!words.isEmpty()) {
      String lacking = language.holds() ? "systems and accelerators" : "a version of its language";
      return Answer.warn(
          this, reason.replaceFirst("\\.$", "") + "; " + lacking + " not found.", TRY, all);
    }
    return Said.of(target, List.of(), List.of("platforms"))
        .missing(this, "what it runs on", "Nowhere is it said on what it runs.", TRY);
  }

  private static Said languages(Said said) {
    return new Said(
        said.target(),
        said.evidence().stream().sorted(BY_REACH).toList(),
        said.absences(),
        said.whole());
  }

  private static int reach(Evidence evidence) {
    String place = Place.of(evidence);
    if (PROSE.matcher(place).matches()) {
      return 3;
    }
    return Place.inRoot(place) ? 0 : PARENT.matcher(place).matches() ? 1 : 2;
  }

  /** The first number of the words, the part after its dot counted in. */
  private static int number(Evidence evidence) {
    Matcher number =
        NUMBER.matcher(
            evidence.value() instanceof InteroperabilityFact.PlatformStated stated
                ? stated.words()
                : "");
    if (!number.find()) {
      return Integer.MAX_VALUE;
    }
    String minor = number.group(2);
    return Integer.parseInt(number.group(1)) * 10_000
        + (minor == null ? 0 : Integer.parseInt(minor));
  }

  private static Said said(Case target, List<Evidence> all, PlatformKind kind) {
    List<Evidence> evidence =
        all.stream()
            .filter(
                e ->
                    e.value() instanceof InteroperabilityFact.PlatformStated stated
                        && stated.kind() == kind)
            .toList();
    return Said.of(target, evidence, List.of());
  }

  private static void add(List<String> words, String what, Said said) {
    if (said.holds()) {
      words.add(what + " " + said.all());
    }
  }
}
