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
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact.CitationRecord;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** The authors say how to cite their work, in a form that programs read. */
@CheckInfo(
    id = "citation-given",
    area = Area.DOCUMENTATION,
    question = "Does it say how to cite it?",
    severity = Severity.LOW,
    needs = {CitationRecord.class, Fact.Document.class, Fact.Absence.class},
    mend = "Add CITATION.cff with title, authors and version, or a BibTeX entry to the README.")
public final class CitationGiven implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> records =
        target.evidence(CitationRecord.class).stream()
            .filter(
                each -> Place.speaksForProject(Place.of(each)) || Scene.of(target) != Scene.PROJECT)
            .sorted(Reading.BY_PLACE)
            .toList();
    if (records.isEmpty()) {
      return without(target);
    }
    List<Evidence> flawed = records.stream().filter(each -> !flaws(each).isEmpty()).toList();
    List<Evidence> good = records.stream().filter(each -> flaws(each).isEmpty()).toList();
    if (!good.isEmpty()) {
      return Answer.pass(
          this,
          "It says how to cite it: "
              + Phrase.list(good.stream().map(CitationGiven::says).toList())
              + ".",
          good);
    }
    Evidence first = flawed.getFirst();
    return Answer.warn(
        this,
        "It says how to cite it in "
            + first.source().place()
            + ", but "
            + Phrase.list(flaws(first))
            + ".",
        "Ask the authors, or cite name, version, address and date of what you used",
        flawed);
  }

  private Outcome without(Case target) {
    List<Evidence> files =
        target.evidence(Fact.Document.class).stream()
            .filter(
                each ->
                    each.value() instanceof Fact.Document found
                        && found.kind() == DocumentKind.CITATION
                        && Place.speaksForProject(Place.of(each)))
            .toList();
    if (!files.isEmpty()) {
      return Answer.pass(
          this,
          Place.names(files) + " says in words how to cite it; it holds no entry for programs.",
          files);
    }
    List<Evidence> absence = Scene.absence(target, "citation-record");
    return absence.isEmpty() || Scene.of(target) != Scene.PROJECT
        ? Scene.unseen(this, target, "how to cite it")
        : Answer.warn(
            this,
            "Nothing says how to cite it: no CITATION file, and no BibTeX entry in the README.",
            "Cite name, version, address and date of what you used",
            absence);
  }

  private static CitationRecord record(Evidence evidence) {
    return (CitationRecord) evidence.value();
  }

  /** What keeps a record from being used; a version can be left out, as papers have none. */
  private static List<String> flaws(Evidence evidence) {
    CitationRecord record = record(evidence);
    if (record.broken()) {
      return List.of("it can't be read as the Citation File Format");
    }
    List<String> flaws = new ArrayList<>();
    for (String missing : record.missing()) {
      if (!missing.equals("version")) {
        flaws.add("it names no " + missing);
      }
    }
    return flaws;
  }

  private static String says(Evidence evidence) {
    CitationRecord record = record(evidence);
    if (!record.form().equals("cff")) {
      return "BibTeX in " + evidence.source().place();
    }
    return evidence.source().place()
        + (record.version() == null
            ? ", which names no version"
            : ", of version " + Phrase.quoted(record.version()));
  }
}
