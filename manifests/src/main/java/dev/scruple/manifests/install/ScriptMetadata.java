// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Toml;
import dev.scruple.manifests.python.Requirement;
import java.util.List;

/** The block of metadata that a Python script may hold in comments, after PEP 723. */
final class ScriptMetadata {
  private ScriptMetadata() {}

  static void read(String text, Installs.Kind kind, Reading reading) {
    if (!text.contains("# /// script")) {
      return;
    }
    String toml = block(text.lines().toList());
    for (Node.Text each : Toml.parse(toml, reading).strings("dependencies")) {
      Requirement.parse(each.text())
          .ifPresentOrElse(
              it -> reading.add(it.declared(kind.scope(), kind.group(), each.line())),
              () -> reading.problem("not a requirement: " + Shown.of(each.text()), each.line()));
    }
  }

  /** The block with empty lines before it, so that lines keep their numbers. */
  private static String block(List<String> lines) {
    int start = lines.indexOf("# /// script");
    int end = start < 0 ? -1 : start;
    for (int i = start + 1; start >= 0 && i < lines.size() && lines.get(i).startsWith("#"); i++) {
      if (lines.get(i).equals("# ///")) {
        // The last end of the comments counts.
        end = i;
      }
    }
    StringBuilder toml = new StringBuilder("\n".repeat(start + 1));
    for (int i = start + 1; i < end; i++) {
      String line = lines.get(i);
      toml.append(line.startsWith("# ") ? line.substring(2) : line.substring(1)).append('\n');
    }
    return toml.toString();
  }
}
