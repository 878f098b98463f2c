// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Files that teach, by their form and the first folder on their path. */
final class TeachingJoiner implements Joiner {
  /** A page that says by its own name that a newcomer begins there. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          ".*(tutorial|quick[-_ ]?(start|tour)|get(ting)?[-_ ]?started|first[-_ ]?steps)[^/]*",
          Pattern.CASE_INSENSITIVE);

  private record Key(String form, String folder) {}

  @Override
  public List<Evidence> join(Tree tree) {
    Map<Key, List<Evidence>> files =
        new TreeMap<>(Comparator.comparing(Key::form).thenComparing(Key::folder));
    for (Evidence each : tree.evidence(Trace.TeachingFile.class)) {
      if (each.value() instanceof Trace.TeachingFile(String form)) {
        String path = String.valueOf(each.source().path());
        String folder = path.substring(0, Math.max(0, path.indexOf('/')));
        files.computeIfAbsent(new Key(form, folder), key -> new ArrayList<>()).add(each);
      }
    }
    return files.entrySet().stream()
        .map(
            entry ->
                Evidence.of(
                    first(entry.getValue()).source(),
                    new DocumentationFact.TutorialFiles(
                        entry.getKey().form(), entry.getKey().folder(), entry.getValue().size())))
        .toList();
  }

  private static Evidence first(List<Evidence> files) {
    return files.stream()
        .filter(each -> BEGINNING.matcher(String.valueOf(each.source().path())).matches())
        .findFirst()
        .orElse(files.getFirst());
  }
}
