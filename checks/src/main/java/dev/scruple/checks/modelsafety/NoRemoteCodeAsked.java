// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.modelsafety;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.CodeRead;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.CodeFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.RemoteCodeForm;
import dev.scruple.model.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Nobody is made to run code that comes along with a model or data set. */
@CheckInfo(
    id = "no-remote-code-asked",
    area = Area.MODEL_SAFETY,
    question = "Does it run code that comes along with models from a hub?",
    severity = Severity.MEDIUM,
    needs = {CodeFact.RemoteCode.class, CodeFact.PythonRead.class},
    mend =
        "Leave trust_remote_code off by default, let the caller decide, and name a fixed revision"
            + " where a model needs it.")
public final class NoRemoteCodeAsked implements Check {
  private static final String NEXT =
      "Read the model's code at a fixed revision, and pass that revision wherever it is loaded";

  @Override
  public Outcome check(Case target) {
    List<Evidence> asks =
        target.evidence(CodeFact.RemoteCode.class).stream().sorted(Place.BY_DEPTH).toList();
    if (asks.isEmpty()) {
      return CodeRead.of(target)
          .map(code -> withoutAsking(target, code))
          .orElseGet(() -> CodeRead.none(this, target));
    }
    List<Evidence> weights =
        Place.notAside(asks).stream().filter(e -> form(e) == RemoteCodeForm.AUTO_MAP).toList();
    if (!weights.isEmpty()) {
      return Answer.fail(
          this,
          "The weights name code of their own that must run to load them ("
              + Place.names(weights)
              + ").",
          NEXT,
          asks);
    }
    List<Evidence> inUse =
        asks.stream()
            .filter(e -> form(e) != RemoteCodeForm.DOCUMENTED && !Place.aside(Place.of(e)))
            .filter(e -> !Place.of(e).endsWith(".ipynb") && !isForDevelopment(e))
            .toList();
    if (!inUse.isEmpty()) {
      return Answer.fail(
          this,
          "Its own code runs code of models from a hub without being told to, in "
              + Phrase.count(inUse.size(), "place")
              + ": "
              + Place.names(inUse)
              + ".",
          NEXT,
          inUse);
    }
    List<Evidence> files =
        List.copyOf(
            asks.stream()
                .collect(Collectors.toMap(Place::of, each -> each, (a, b) -> a, LinkedHashMap::new))
                .values());
    return Answer.warn(
        this,
        "Its own code leaves it to the caller, but "
            + Phrase.count(
                files.size(),
                "file of examples or documentation asks",
                "files of examples or documentation ask")
            + " to run code of models or data sets: "
            + Place.names(files)
            + ".",
        NEXT,
        asks);
  }

  private Outcome withoutAsking(Case target, CodeRead code) {
    if (code.figures().loading() == 0) {
      return code.hasGaps()
          ? Scene.unseen(this, target, "code that loads models")
          : Answer.notApplicable(this, "No code here loads models or data sets by name.");
    }
    if (code.hasGaps()) {
      return Answer.unknown(
          this,
          "None of the files that were read asks for code of models, but " + code.gaps() + ".",
          "Search them: grep -rn trust_remote_code",
          code.evidence());
    }
    return Answer.pass(
        this,
        Phrase.count(code.figures().loading(), "file")
            + (code.figures().loading() == 1 ? " loads" : " load")
            + " models or data sets by name, none lets their code run.",
        code.evidence());
  }

  private static boolean isForDevelopment(Evidence evidence) {
    String path = Place.of(evidence);
    return path.startsWith("scripts/") || path.startsWith("tools/") || path.startsWith(".");
  }

  private static RemoteCodeForm form(Evidence evidence) {
    return ((CodeFact.RemoteCode) evidence.value()).form();
  }
}
