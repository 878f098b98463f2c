// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.modelsafety;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.WeightsGaps;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** No weights file is of a format whose usual loader runs what the file tells it to. */
@CheckInfo(
    id = "weights-load-without-code",
    area = Area.MODEL_SAFETY,
    question = "Can loading the weights run code that somebody put into them?",
    severity = Severity.HIGH,
    needs = {Fact.WeightsFile.class, SecurityFact.GraphThatRuns.class, Fact.FileCount.class},
    mend = "Convert the weights to safetensors or GGUF, and stop publishing the pickles.")
public final class WeightsLoadWithoutCode implements Check {
  private static final Set<String> NAMELESS = Set.of("", "unknown");

  @Override
  public Outcome check(Case target) {
    List<Evidence> files = target.evidence(Fact.WeightsFile.class);
    WeightsGaps gaps = WeightsGaps.of(target);
    List<Evidence> graphs = target.evidence(SecurityFact.GraphThatRuns.class);
    if (files.isEmpty() && gaps.gaps().isEmpty() && !graphs.isEmpty()) {
      return graphs(graphs);
    }
    if (files.isEmpty() && gaps.gaps().isEmpty()) {
      return Scene.lacksWeights(target) || Scene.of(target) == Scene.LIST
          ? Answer.notApplicable(this, Scene.noWeights(target))
          : Scene.unseen(this, target, "the weights");
    }
    List<Evidence> running = files.stream().filter(e -> weights(e).canRunCode()).toList();
    if (!running.isEmpty()) {
      return runs(
          files.stream().filter(e -> !gaps.holds(e)).toList(), running, loadedNever(target));
    }
    List<Evidence> nameless =
        files.stream()
            .filter(e -> NAMELESS.contains(weights(e).format().toLowerCase(Locale.ROOT)))
            .toList();
    if (!nameless.isEmpty() || !gaps.gaps().isEmpty()) {
      Set<String> paths = new TreeSet<>(gaps.paths());
      nameless.forEach(e -> paths.add(Place.of(e)));
      return Answer.unknown(
          this,
          Phrase.count(paths.size(), "weights file")
              + (paths.size() == 1 ? " is" : " are")
              + " here that could not be examined: "
              + Phrase.list(paths)
              + ".",
          gaps.gaps().isEmpty()
              ? "Fetch the files, git lfs pull, then evaluate again"
              : gaps.next(target),
          files.stream().filter(e -> paths.contains(Place.of(e))).toList());
    }
    if (!graphs.isEmpty()) {
      return graphs(graphs);
    }
    return Answer.pass(
        this,
        Phrase.count(files.size(), "weights file")
            + " in formats that hold no code: "
            + Phrase.list(files.stream().map(e -> weights(e).format()).sorted().toList())
            + ".",
        files);
  }

  /** A graph holds no weights, and what its operations do is done where it is run. */
  private Outcome graphs(List<Evidence> graphs) {
    return Answer.warn(
        this,
        "No weights here hold code, but "
            + Place.names(graphs)
            + (graphs.size() == 1
                ? " is a graph of operations, which does"
                : " are graphs of operations, which do")
            + " what it says when it is run, reading and writing of files among it.",
        "Run the graph only from those whom you trust, or in a sandbox",
        graphs);
  }

  private Outcome runs(List<Evidence> files, List<Evidence> running, Set<String> never) {
    Set<String> safe = new HashSet<>();
    for (Evidence file : files) {
      if (!weights(file).canRunCode()
          && !NAMELESS.contains(weights(file).format().toLowerCase(Locale.ROOT))) {
        safe.add(Place.folder(Place.of(file)));
      }
    }
    List<Evidence> bare =
        running.stream()
            .filter(e -> !Place.aside(Place.of(e)) && !never.contains(Place.of(e)))
            .filter(e -> !safe.contains(Place.folder(Place.of(e))))
            .toList();
    List<Evidence> shown = bare.isEmpty() ? running : bare;
    String reason =
        "Loading "
            + Place.names(shown)
            + (shown.size() == 1 ? " by its usual loader" : " by their usual loaders")
            + " can run code ("
            + Phrase.list(shown.stream().map(e -> weights(e).format()).distinct().toList())
            + ")";
    if (!bare.isEmpty()) {
      return Answer.fail(
          this,
          reason + ".",
          "Load only in a sandbox, with weights_only=True where the loader knows it, or ask for"
              + " safetensors",
          running);
    }
    boolean beside = running.stream().allMatch(e -> safe.contains(Place.folder(Place.of(e))));
    return Answer.warn(
        this,
        reason
            + (beside
                ? ", but a format without code stands beside it."
                : running.stream().allMatch(e -> Place.aside(Place.of(e)))
                    ? ", among tests or examples."
                    : ", among what is not part of the package."),
        beside ? "Load the file in the format without code" : "Leave these files out",
        running);
  }

  /** Files of weights that belong to tests, examples or development, as the inventory found. */
  private static Set<String> loadedNever(Case target) {
    Set<String> paths = new HashSet<>();
    target.components().stream()
        .filter(component -> component.id().startsWith("weights-in-"))
        .forEach(component -> paths.addAll(component.paths()));
    return paths;
  }

  private static Fact.WeightsFile weights(Evidence evidence) {
    return (Fact.WeightsFile) evidence.value();
  }
}
