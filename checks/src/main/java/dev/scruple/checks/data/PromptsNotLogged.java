// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.CodeRead;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.model.Area;
import dev.scruple.model.CodeFact;
import dev.scruple.model.DataFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;

/** What people write to a model is not written down unless somebody asks for it. */
@CheckInfo(
    id = "prompts-not-logged",
    area = Area.DATA,
    question = "Do prompts or conversations end up in logs?",
    severity = Severity.MEDIUM,
    needs = {DataFact.PromptWritten.class, CodeFact.PythonRead.class},
    mend =
        "Log lengths and ids instead of texts, or log them at level debug, behind an option that is"
            + " off by default and documented.")
public final class PromptsNotLogged implements Check {
  @Override
  public Outcome check(Case target) {
    return CodeRead.of(target)
        .map(code -> judged(target, code))
        .orElseGet(() -> CodeRead.none(this, target));
  }

  private Outcome judged(Case target, CodeRead code) {
    List<Evidence> written =
        Place.notAside(target.evidence(DataFact.PromptWritten.class)).stream()
            .sorted(Place.BY_DEPTH)
            .toList();
    if (!written.isEmpty()) {
      return Answer.fail(
          this,
          "What people write or are answered is written down in "
              + Phrase.count(written.size(), "place")
              + ": "
              + Phrase.list(
                  written.stream()
                      .map(e -> fact(e).what() + " (" + e.source().place() + ")")
                      .toList())
              + ".",
          "Raise the level of these loggers to error before personal data reach it, and look where"
              + " its logs are kept",
          written);
    }
    if (code.figures().loading() == 0) {
      return Answer.notApplicable(this, "No code here loads a model by name.");
    }
    if (code.hasGaps()) {
      return Answer.unknown(
          this,
          "No prompt is logged by what was read, but " + code.gaps() + ".",
          "Look at what these files log",
          code.evidence());
    }
    return Answer.pass(
        this,
        "Outside tests and examples, nothing in "
            + code.words()
            + " was seen to log a prompt, message or completion unless asked.",
        code.evidence());
  }

  private static DataFact.PromptWritten fact(Evidence evidence) {
    return (DataFact.PromptWritten) evidence.value();
  }
}
