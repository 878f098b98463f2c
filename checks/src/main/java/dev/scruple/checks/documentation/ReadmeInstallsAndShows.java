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
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact.ReadmePart;
import dev.scruple.model.DocumentationFact.ReadmeTranslation;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The README says what it is for, how to install it, and shows it at work. */
@CheckInfo(
    id = "readme-installs-and-shows",
    area = Area.DOCUMENTATION,
    question = "Does the README say what it is for, how to install it, and show it at work?",
    severity = Severity.MEDIUM,
    needs = {
      Fact.Document.class,
      Fact.Absence.class,
      Fact.FileCount.class,
      ReadmePart.class,
      ReadmeTranslation.class
    },
    mend = "Open the README with one sentence of purpose, the install command and a short example.")
public final class ReadmeInstallsAndShows implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Search search = Search.of(target, DocumentKind.README);
    if (!(search instanceof Search.Found)) {
      Search card = Search.of(target, DocumentKind.MODEL_CARD, DocumentKind.DATA_CARD);
      search = card instanceof Search.Found ? card : search;
    }
    if (!(search instanceof Search.Found found)) {
      return Search.missing(
          this,
          target,
          search,
          "a README",
          "No README.",
          "Find out from the code what it does, or choose another project");
    }
    List<Evidence> parts = parts(target, found);
    List<Evidence> evidence = new ArrayList<>(found.evidence());
    evidence.addAll(parts);
    evidence.addAll(target.evidence(ReadmeTranslation.class));
    List<String> missing = new ArrayList<>();
    if (!found.holds(DocumentFeature.PURPOSE)) {
      missing.add("what it is for");
    }
    if (!found.holds(DocumentFeature.INSTALL) && !Scene.lacksCode(target)) {
      missing.add("how to install it");
    }
    if (!found.holds(DocumentFeature.EXAMPLE)) {
      missing.add("an example");
    }
    if (missing.isEmpty()) {
      return Answer.pass(
          this,
          found.names()
              + found.verb(" says", " say")
              + " what it is for"
              + (Scene.lacksCode(target)
                  ? " and "
                  : ", how to install it" + line(parts, DocumentFeature.INSTALL) + " and ")
              + found.verb("shows", "show")
              + " or "
              + found.verb("links", "link")
              + " an example"
              + line(parts, DocumentFeature.EXAMPLE)
              + languages(target)
              + ".",
          evidence);
    }
    String reason = found.names() + found.verb(" lacks ", " lack ") + Phrase.list(missing) + ".";
    String next = "Try it in a fresh environment before you plan with it";
    return found.holds(DocumentFeature.INSTALL, DocumentFeature.EXAMPLE)
        ? Answer.warn(this, reason, next, evidence)
        : Answer.fail(this, reason, next, evidence);
  }

  /** What the documents that were found show, at its lines. */
  private static List<Evidence> parts(Case target, Search.Found found) {
    Set<String> paths = found.evidence().stream().map(Place::of).collect(Collectors.toSet());
    return target.evidence(ReadmePart.class).stream()
        .filter(each -> paths.contains(Place.of(each)))
        .sorted(Reading.BY_PLACE)
        .toList();
  }

  private static String line(List<Evidence> parts, DocumentFeature feature) {
    return parts.stream()
        .filter(each -> each.value().equals(new ReadmePart(feature)))
        .findFirst()
        .map(each -> " (" + Phrase.quoted(each.source().place()) + ")")
        .orElse("");
  }

  private static String languages(Case target) {
    List<String> languages =
        target.facts(ReadmeTranslation.class).stream()
            .map(ReadmeTranslation::language)
            .distinct()
            .sorted()
            .toList();
    return languages.isEmpty() ? "" : "; it is there in " + Phrase.list(languages) + " too";
  }
}
