// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.Evidence;
import dev.scruple.model.StartFact;
import dev.scruple.model.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of all that the code says is left to do, some from each folder in turn, so that a newcomer has a
 * choice and a dossier stays small.
 */
final class OpenTasks implements Joiner {
  private static final int MOST = 40;

  @Override
  public List<Evidence> join(Tree tree) {
    Map<String, Deque<Evidence>> byFolder = new TreeMap<>();
    tree.files().stream()
        .filter(file -> file.classification().part() == Part.MAIN)
        .forEach(
            file ->
                file.evidence().stream()
                    .filter(each -> each.value() instanceof Trace.Todo)
                    .forEach(
                        each ->
                            byFolder
                                .computeIfAbsent(file.folder(), key -> new ArrayDeque<>())
                                .add(each)));
    List<Evidence> tasks = new ArrayList<>();
    while (tasks.size() < MOST && !byFolder.isEmpty()) {
      for (Deque<Evidence> folder : byFolder.values()) {
        Evidence each = folder.poll();
        if (each != null && tasks.size() < MOST && each.value() instanceof Trace.Todo todo) {
          tasks.add(Evidence.of(each.source(), new StartFact.OpenTask(todo.words())));
        }
      }
      byFolder.values().removeIf(Deque::isEmpty);
    }
    return tasks;
  }
}
