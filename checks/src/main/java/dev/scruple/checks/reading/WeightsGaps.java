// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Unexamined;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Weights files of which nobody can tell what they hold: they were not read, or they are cut short,
 * damaged or no files of the format that their name says.
 *
 * @param gaps what was not examined of them
 */
public record WeightsGaps(List<Unexamined> gaps) {
  private static final String COLLECTOR = "model-files";
  private static final Pattern WEIGHTS =
      Pattern.compile(
          "(?i).*\\.(safetensors|gguf|ggml|onnx|bin|pt|pth|ckpt|pkl|pickle|joblib|dill|npz|npy|h5|hdf5"
              + "|keras|pb|tflite|jit|nemo|msgpack)");

  public WeightsGaps {
    gaps = List.copyOf(gaps);
  }

  /** The gaps of a target; those of files among tests, examples or documentation are left out. */
  public static WeightsGaps of(Case target) {
    Map<String, Boolean> running = new HashMap<>();
    for (Evidence file : target.evidence(Fact.WeightsFile.class)) {
      if (file.value() instanceof Fact.WeightsFile weights) {
        running.put(Place.of(file), weights.canRunCode());
      }
    }
    return new WeightsGaps(
        target.coverage().stream()
            .flatMap(
                coverage ->
                    coverage.unexamined().stream()
                        .filter(gap -> counts(coverage.collector(), gap.path(), running)))
            .toList());
  }

  private static boolean counts(
      String collector, @Nullable String path, Map<String, Boolean> running) {
    if (path == null || Place.aside(path)) {
      return false;
    }
    Boolean runs = running.get(path);
    // Of files that can run code, that their content is not read in depth is a gap of that name
    // too.
    return runs == null ? WEIGHTS.matcher(path).matches() : !runs && collector.equals(COLLECTOR);
  }

  /** The files' paths, sorted. */
  public Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    for (Unexamined gap : gaps) {
      if (gap.path() != null) {
        paths.add(gap.path());
      }
    }
    return paths;
  }

  /** Whether a file is one of them. */
  public boolean holds(Evidence file) {
    return paths().contains(Place.of(file));
  }

  /** What closes the gaps: a remedy that a collector names, else getting the files again. */
  public String next(Case target) {
    boolean named = gaps.stream().anyMatch(gap -> gap.remedy() != null);
    return named
        ? Scene.remedy(target, gaps::contains)
        : "Fetch "
            + Phrase.list(paths())
            + " again and compare the size or digest with what the publisher states, or ask the"
            + " publisher";
  }
}
