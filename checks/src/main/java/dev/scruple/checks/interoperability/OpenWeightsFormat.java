// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

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
import dev.scruple.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Weights come in a published format that more than one program reads. */
@CheckInfo(
    id = "open-weights-format",
    area = Area.INTEROPERABILITY,
    question = "Can other programs than the project's own read the weights?",
    severity = Severity.LOW,
    needs = {Fact.WeightsFile.class, Fact.FileCount.class},
    mend = "Publish the weights as safetensors, GGUF or ONNX, beside the training framework's own.")
public final class OpenWeightsFormat implements Check {
  private static final Set<String> OPEN =
      Set.of(
          "safetensors",
          "gguf",
          "ggml",
          "onnx",
          "tflite",
          "hdf5",
          "keras",
          "core-ml",
          "tensorflow-saved-model",
          "tensorflow-graph");

  private static final int SMALLEST_FROZEN_GRAPH = 32 * 1024;

  /** Formats of Python, which converters to open formats read. */
  private static final Pattern PICKLED = Pattern.compile("pickle|joblib|torchscript|pytorch-.*");

  @Override
  public Outcome check(Case target) {
    List<Evidence> all = target.evidence(Fact.WeightsFile.class);
    List<Evidence> files =
        Place.notAside(all).stream().filter(e -> !OpenWeightsFormat.isBareGraph(e)).toList();
    WeightsGaps gaps = WeightsGaps.of(target);
    if (!gaps.gaps().isEmpty()) {
      return Answer.unknown(
          this,
          "The format of " + Phrase.list(gaps.paths()) + " could not be told for certain.",
          gaps.next(target),
          all.stream().filter(gaps::holds).toList());
    }
    if (files.isEmpty() && !all.isEmpty()) {
      return Answer.notApplicable(
          this,
          Place.notAside(all).isEmpty()
              ? "Weights stand only among tests and examples."
              : "Outside tests and examples are only graphs too small to hold weights.");
    }
    if (files.isEmpty()) {
      return Scene.lacksWeights(target) || Scene.of(target) == Scene.LIST
          ? Answer.notApplicable(this, Scene.noWeights(target))
          : Scene.unseen(this, target, "the weights' format");
    }
    List<Evidence> open = files.stream().filter(e -> OPEN.contains(format(e))).toList();
    List<Evidence> bound = files.stream().filter(e -> !OPEN.contains(format(e))).toList();
    Set<String> closed = new TreeSet<>();
    bound.forEach(e -> closed.add(format(e)));
    if (closed.isEmpty()) {
      return Answer.pass(
          this,
          Phrase.count(files.size(), "weights file")
              + " in open formats: "
              + Phrase.list(open.stream().map(OpenWeightsFormat::format).sorted().toList())
              + ".",
          files);
    }
    String reason =
        bound.size()
            + " of "
            + Phrase.count(files.size(), "weights file")
            + " in formats bound to a framework: "
            + Phrase.list(closed)
            + ".";
    if (!open.isEmpty()) {
      return Answer.warn(this, reason, "Use the files in the open format", bound);
    }
    if (bound.stream().noneMatch(OpenWeightsFormat::runsCode)) {
      return Answer.warn(
          this, reason, "Plan to stay with the framework that reads " + Phrase.list(closed), bound);
    }
    return Answer.fail(
        this,
        reason,
        closed.stream().allMatch(format -> PICKLED.matcher(format).matches())
            ? "Plan to convert them, in a sandbox, to safetensors or ONNX"
            : "Ask the project for a format that other programs read, such as ONNX",
        bound);
  }

  /** A graph of operations may hold its weights as constants, which then make it large. */
  private static boolean isBareGraph(Evidence evidence) {
    return format(evidence).equals("tensorflow-graph")
        && evidence.value() instanceof Fact.WeightsFile file
        && file.bytes() < SMALLEST_FROZEN_GRAPH;
  }

  private static boolean runsCode(Evidence evidence) {
    return evidence.value() instanceof Fact.WeightsFile file && file.canRunCode();
  }

  private static String format(Evidence evidence) {
    return evidence.value() instanceof Fact.WeightsFile file
        ? file.format().toLowerCase(Locale.ROOT)
        : "";
  }
}
