// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code requires.txt} of eggs: requirements, below {@code [extra]}, {@code [:marker]} or
 * {@code [extra:marker]}.
 */
public final class EggRequiresReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    String extra = null;
    String marker = "";
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String stripped = line.strip();
      if (stripped.startsWith("[") && stripped.endsWith("]")) {
        String inside = stripped.substring(1, stripped.length() - 1);
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        extra = name.isEmpty() ? null : name;
        marker = colon < 0 ? "" : inside.substring(colon + 1).strip();
      } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        requirement(stripped, extra, marker, number, reading);
      }
    }
  }

  private static void requirement(
      String text, @Nullable String extra, String marker, int line, Reading reading) {
    Optional<Requirement> requirement = Requirement.parse(text);
    if (requirement.isEmpty()) {
      reading.problem("not a requirement: " + Shown.of(text), line);
      return;
    }
    Requirement it = requirement.get();
    DependencyScope scope =
        extra == null
            ? DependencyScope.RUNTIME
            : DependencyScope.ofGroup(extra, DependencyScope.OPTIONAL);
    String condition = it.marker().isEmpty() ? marker : it.marker();
    reading.add(
        new Requirement(it.name(), List.of(), it.constraint(), condition)
            .declared(scope, extra, line));
  }
}
