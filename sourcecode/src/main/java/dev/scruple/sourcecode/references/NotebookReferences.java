// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import dev.scruple.sourcecode.notebook.Notebook;
import java.util.List;

/** References of notebooks: of their code, their commands and their texts, by lines of the file. */
final class NotebookReferences {
  private NotebookReferences() {}

  static List<Reference> read(String path, String json) {
    Notebook notebook = Notebook.read(json);
    Findings findings = new Findings();
    for (Reference each : PythonReferences.read(path, notebook.source())) {
      findings.add(at(each, notebook.fileLine(each.line())));
    }
    for (Notebook.Line line : notebook.commands()) {
      for (Reference each : Mentions.command(line.text())) {
        findings.add(at(each, line.fileLine()));
      }
    }
    for (Notebook.Line line : notebook.notes()) {
      for (Reference each : Mentions.line(line.text())) {
        findings.add(at(each, line.fileLine()));
      }
    }
    return findings.sorted();
  }

  static Reference at(Reference each, int line) {
    return new Reference(
        each.kind(),
        each.id(),
        each.revision(),
        line,
        each.expression(),
        each.byDefault(),
        each.loader());
  }
}
