// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The shell lines and shell cells of a notebook (nbformat 4). */
final class NotebookCells {
  private static final Pattern SHELL_CELL =
      Pattern.compile("%%(?:bash|sh|shell|script\\s+(?:ba)?sh|!)\\b.{0,200}");

  private NotebookCells() {}

  static void read(String text, Reading reading, InstallCommands commands) {
    if (text.isBlank()) {
      return;
    }
    for (Table cell : Json.parse(text, reading).tables("cells")) {
      if ("code".equals(cell.string("cell_type"))) {
        cell(lines(cell), commands);
      }
    }
  }

  private static List<Node.Text> lines(Table cell) {
    List<Node.Text> lines = new ArrayList<>();
    String whole = cell.string("source");
    if (whole != null) {
      whole.lines().forEach(it -> lines.add(new Node.Text(it, cell.line("source"))));
    }
    for (Node.Text each : cell.strings("source")) {
      each.text().lines().forEach(it -> lines.add(new Node.Text(it, each.line())));
    }
    return lines;
  }

  private static void cell(List<Node.Text> lines, InstallCommands commands) {
    boolean shell =
        !lines.isEmpty() && SHELL_CELL.matcher(lines.getFirst().text().strip()).matches();
    StringBuilder command = new StringBuilder();
    int start = 0;
    for (Node.Text line : lines) {
      String stripped = line.text().strip();
      boolean magic =
          stripped.startsWith("!") || (stripped.startsWith("%") && !stripped.startsWith("%%"));
      if (shell || magic || !command.isEmpty()) {
        start = command.isEmpty() ? line.line() : start;
        boolean continued = stripped.endsWith("\\");
        command
            .append(continued ? stripped.substring(0, stripped.length() - 1) : stripped)
            .append(' ');
        if (!continued) {
          commands.script(command.toString(), start);
          command.setLength(0);
        }
      }
    }
    commands.script(command.toString(), start);
  }
}
