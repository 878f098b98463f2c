// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.collect.DataPaths;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DataRole;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.ModelWork;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The components of the Model Openness Framework that a target holds or leads to, each with up to
 * three places, what is here before what is elsewhere; and its files of settings, up to ten.
 */
final class ModelComponents implements Joiner {
  private static final Pattern WEIGHTS =
      Pattern.compile(".*/[^/]{1,200}\\.(pth?|ckpt|safetensors|onnx|gguf|th)");
  private static final Pattern SCRIPT =
      Pattern.compile("(?:^| )(?:\\./)?([\\w.-][\\w./-]{0,200}\\.(?:py|sh))(?= |$)");
  private static final int MOST_PLACES = 3;
  private static final int MOST_SETTINGS = 10;

  @Override
  public List<Evidence> join(Tree tree) {
    Map<ModelComponent, List<Evidence>> seen = new EnumMap<>(ModelComponent.class);
    for (SurveyedFile file : tree.files()) {
      Part part = file.classification().part();
      if (part == Part.MAIN || part == Part.DEVELOPMENT) {
        file(file, seen);
      }
    }
    if (seen.containsKey(ModelComponent.TRAINING_CODE)) {
      measuredWith(tree, seen);
    }
    List<Evidence> told = new ArrayList<>();
    seen.values()
        .forEach(each -> each.stream().sorted(order()).limit(MOST_PLACES).forEach(told::add));
    tree.evidence(Trace.Settings.class).stream()
        .sorted(order())
        .limit(MOST_SETTINGS)
        .map(
            each ->
                Evidence.of(
                    each.source(),
                    new OpennessFact.SettingsKept(((Trace.Settings) each.value()).settings())))
        .forEach(told::add);
    return told;
  }

  private static void file(SurveyedFile file, Map<ModelComponent, List<Evidence>> seen) {
    Source whole = Source.file(file.path());
    FileKind kind = file.classification().kind();
    DataRole role = DataPaths.role(file.place());
    if (kind == FileKind.WEIGHTS) {
      add(seen, ModelComponent.MODEL_PARAMETERS_FINAL, true, "weights", whole);
    } else if (kind == FileKind.DATASET && role != null) {
      add(seen, data(role), true, "its path", whole);
    }
    for (Evidence each : file.evidence()) {
      evidence(each, seen);
    }
  }

  /** A script here that a command for measuring starts, in a project that trains. */
  private static void measuredWith(Tree tree, Map<ModelComponent, List<Evidence>> seen) {
    Map<String, String> paths = new HashMap<>();
    tree.files().forEach(file -> paths.put(file.place(), file.path()));
    for (Evidence each : tree.evidence(OpennessFact.CommandGiven.class)) {
      if (each.value() instanceof OpennessFact.CommandGiven command
          && command.work() == ModelWork.EVALUATION) {
        Matcher script = SCRIPT.matcher(command.words());
        String path = script.find() ? paths.get(script.group(1)) : null;
        if (path != null) {
          add(seen, ModelComponent.EVALUATION_CODE, true, "a command", Source.file(path));
        }
      }
    }
  }

  private static void evidence(Evidence each, Map<ModelComponent, List<Evidence>> seen) {
    Source at = each.source();
    switch (each.value()) {
      case Trace.ModelCode code -> add(seen, code.component(), true, code.shown(), at);
      case Trace.ComponentLinked linked ->
          add(seen, linked.component(), here(linked.component()), linked.shown(), at);
      case Trace.DataUse use when use.role() != DataRole.UNSTATED ->
          add(seen, data(use.role()), false, use.name(), at);
      case Trace.Fetch fetch when WEIGHTS.matcher(fetch.what()).matches() ->
          add(seen, ModelComponent.MODEL_PARAMETERS_FINAL, false, fetch.what(), at);
      case Trace.Settings settings ->
          add(
              seen,
              ModelComponent.MODEL_METADATA,
              true,
              String.join(", ", settings.settings()),
              at);
      case OpennessFact.ResultStated result ->
          add(seen, ModelComponent.EVALUATION_RESULTS, true, result.metric(), at);
      case Fact.PackageDeclared declared ->
          add(seen, ModelComponent.SUPPORTING_LIBRARIES_AND_TOOLS, true, declared.name(), at);
      case Fact.Document document when document.kind() == DocumentKind.MODEL_CARD ->
          add(seen, ModelComponent.MODEL_CARD, true, "model card", at);
      case Fact.Document document when document.kind() == DocumentKind.DATA_CARD ->
          add(seen, ModelComponent.DATA_CARD, true, "data card", at);
      case Fact _ -> {}
    }
  }

  private static ModelComponent data(DataRole role) {
    return role == DataRole.TRAINING ? ModelComponent.DATASETS : ModelComponent.EVALUATION_DATA;
  }

  /**
   * Samples and words on data stand in the document itself; papers and checkpoints are elsewhere.
   */
  private static boolean here(ModelComponent component) {
    return component == ModelComponent.SAMPLE_MODEL_OUTPUTS
        || component == ModelComponent.DATA_CARD;
  }

  private static void add(
      Map<ModelComponent, List<Evidence>> seen,
      ModelComponent component,
      boolean here,
      String shown,
      Source at) {
    seen.computeIfAbsent(component, any -> new ArrayList<>())
        .add(Evidence.of(at, new OpennessFact.ComponentSeen(component, here, shown)));
  }

  private static Comparator<Evidence> order() {
    return Comparator.comparing(
            (Evidence each) ->
                each.value() instanceof OpennessFact.ComponentSeen seen && !seen.here())
        .thenComparingInt(each -> depth(each.source()))
        .thenComparing(each -> Objects.requireNonNullElse(each.source().path(), ""))
        .thenComparingInt(each -> Objects.requireNonNullElse(each.source().line(), 0));
  }

  private static int depth(Source source) {
    String path = source.path();
    return path == null ? 0 : (int) path.chars().filter(sign -> sign == '/').count();
  }
}
