// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact.CitationRecord;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationGivenTest {
  @Test
  void passesOnAWholeFile() {
    check()
        .with(new CitationRecord("cff", false, List.of(), "1.4"), "CITATION.cff")
        .answers(PASS)
        .because("CITATION.cff, of version 1.4");
  }

  @Test
  void passesOnBibtexInTheReadme() {
    check()
        .with(new CitationRecord("bibtex", false, List.of(), null), "README.md")
        .answers(PASS)
        .because("BibTeX in README.md");
  }

  @Test
  void saysThatAFileNamesNoVersion() {
    check()
        .with(new CitationRecord("cff", false, List.of("version"), null), "CITATION.cff")
        .answers(PASS)
        .because("names no version");
  }

  @Test
  void warnsOfAFileThatNamesNoAuthors() {
    check()
        .with(new CitationRecord("cff", false, List.of("authors"), "1"), "CITATION.cff")
        .answers(WARN)
        .because("it names no authors");
  }

  @Test
  void warnsOfABrokenFile() {
    check()
        .with(new CitationRecord("cff", true, List.of(), null), "CITATION.cff")
        .answers(WARN)
        .because("can't be read");
  }

  @Test
  void leavesOutWhatExamplesAskFor() {
    check()
        .with(new CitationRecord("bibtex", false, List.of(), null), "examples/a/README.md")
        .without("citation-record")
        .answers(WARN);
  }

  @Test
  void takesWordsForProgramsAsWell() {
    check()
        .document(DocumentKind.CITATION, "CITATION.md")
        .without("citation-record")
        .answers(PASS)
        .because("in words");
  }

  @Test
  void warnsWhereNothingSaysSo() {
    check().without("citation-record").answers(WARN).because("Nothing says how to cite it");
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).without("citation-record").answers(UNKNOWN);
  }

  @Test
  void showsAHostileVersionOnOneLine() {
    check()
        .with(new CitationRecord("cff", false, List.of(), "1\u001b]0;x\u0007"), "CITATION.cff")
        .answers(PASS);
  }

  private static CheckTester check() {
    return CheckTester.of(new CitationGiven());
  }
}
