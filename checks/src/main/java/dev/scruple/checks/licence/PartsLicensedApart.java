// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Own;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.StatedApart;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where code stands beside weights or data, it is said which licence covers which. */
@CheckInfo(
    id = "parts-licensed-apart",
    area = Area.LICENCE,
    question = "Is it said which licence covers the code, which the weights, which the data?",
    severity = Severity.MEDIUM,
    needs = {
      Fact.LicenseDeclared.class,
      Fact.LicenseDetected.class,
      LicenceFact.MaterialTag.class,
      Fact.WeightsFile.class,
      Fact.FileCount.class
    },
    mend =
        "Say in LICENSE or the README which licence covers code, weights and data, or keep a"
            + " licence file for each, as LICENSE-MODEL.")
public final class PartsLicensedApart implements Check {
  private record Part(String words, LicenceFile file, ComponentRole role) {}

  private static final Part WEIGHTS =
      new Part("weights", LicenceFile.WEIGHTS, ComponentRole.WEIGHTS);
  private static final Part DATA = new Part("data", LicenceFile.DATA, ComponentRole.DATASET);

  @Override
  public Outcome check(Case target) {
    if (Scene.of(target) == Scene.LIST) {
      return Answer.notApplicable(this, "A list of components; each has a licence of its own.");
    }
    if (!Scene.sawFiles(target)) {
      return Answer.notApplicable(this, "No file was seen, so nothing stands beside another.");
    }
    List<Evidence> weights = Place.notAside(target.evidence(Fact.WeightsFile.class));
    List<Component> data = Own.components(target, ComponentRole.DATASET);
    List<Part> parts = new ArrayList<>();
    // Weights that are elsewhere count where their licence is stated here.
    if (!weights.isEmpty() || !statements(target, WEIGHTS).isEmpty()) {
      parts.add(WEIGHTS);
    }
    if (!data.isEmpty()) {
      parts.add(DATA);
    }
    if (parts.isEmpty() || Scene.lacksCode(target)) {
      return Answer.notApplicable(
          this, "Code, weights and data do not stand beside each other here.");
    }
    return judged(target, parts, Stream.concat(weights.stream(), counted(target)).toList());
  }

  private static Stream<Evidence> counted(Case target) {
    return target.evidence(Fact.FileCount.class).stream()
        .filter(
            each ->
                each.value() instanceof Fact.FileCount count && count.kind() == FileKind.DATASET);
  }

  private Outcome judged(Case target, List<Part> parts, List<Evidence> held) {
    List<Evidence> stated = new ArrayList<>();
    List<String> told = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Part part : parts) {
      List<Evidence> of = statements(target, part);
      stated.addAll(of);
      if (of.isEmpty()) {
        silent.add(part.words());
      } else {
        told.add("the " + part.words() + "' in " + Place.names(of));
      }
    }
    if (silent.isEmpty()) {
      return Answer.pass(this, "Licences are stated apart: " + Phrase.list(told) + ".", stated);
    }
    String good = told.isEmpty() ? "" : "A licence is stated for " + Phrase.list(told) + "; ";
    List<Evidence> whole =
        target.evidence(Fact.LicenseDetected.class).stream()
            .filter(each -> LicenceFile.atRoot(target, each))
            .toList();
    String next =
        "Ask the project whether its licence is meant for the " + Phrase.list(silent) + " too";
    return Answer.warn(
        this,
        good
            + (good.isEmpty() ? "No" : "no")
            + " statement says which licence covers the "
            + Phrase.list(silent)
            + " beside the code"
            + (whole.isEmpty() ? "" : "; " + Place.names(whole) + " does not name it")
            + ".",
        next,
        Stream.of(held, stated, whole).flatMap(List::stream).toList());
  }

  private static List<Evidence> statements(Case target, Part part) {
    Stream<Evidence> files =
        target.evidence(Fact.LicenseDetected.class).stream()
            .filter(
                each -> LicenceFile.atRoot(target, each) && LicenceFile.of(each) == part.file());
    return Stream.concat(files, StatedApart.of(target, part.role()).stream()).toList();
  }
}
