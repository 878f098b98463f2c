// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.sourcecode.python.Python;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NotebookTest {
  /** A Jazzer target: bytes are read as a notebook, and its code is parsed. */
  public static void fuzzerTestOneInput(byte[] data) {
    Notebook notebook = Notebook.read(new String(data, StandardCharsets.UTF_8));
    assertThat(Python.parse(notebook.source())).isNotNull();
  }

  @Test
  void readsTheCodeOfCellsWithTheirLines() {
    Notebook notebook =
        Notebook.read(
            """
            {"cells": [
              {"cell_type": "markdown", "source": ["# title"]},
              {"cell_type": "code", "source": [
                "%matplotlib inline\\n",
                "!pip install x\\n",
                "files = !ls\\n",
                "import a\\n"], "outputs": [{"text": ["cells"]}]},
              {"cell_type": "code", "source": "x = 1\\nif x:\\n  %time y"},
              {"cell_type": "code", "source": ["%%bash\\n", "rm x"]}
            ], "metadata": {}}
            """);

    assertThat(notebook.problem()).isNull();
    assertThat(notebook.source())
        .isEqualTo("pass\npass\nfiles = None\nimport a\nx = 1\nif x:\n  pass\n\n\n");
    assertThat(notebook.fileLine(4)).isEqualTo(7);
    assertThat(notebook.cell(4)).isEqualTo(2);
    assertThat(notebook.cell(5)).isEqualTo(3);
    assertThat(Python.parse(notebook.source()).problems()).isEmpty();
  }

  @Test
  void keepsCellsWhoseMagicOnlyMeasures() {
    String json = "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"%%time\\n\", \"f()\"]}]}";

    assertThat(Notebook.read(json).source()).isEqualTo("\nf()\n");
  }

  @Test
  void readsTheOlderFormat() {
    String json =
        "{\"worksheets\": [{\"cells\": [{\"cell_type\": \"code\", \"input\": [\"f()\"]}]}]}";

    assertThat(Notebook.read(json).source()).isEqualTo("f()\n");
  }

  @Test
  void tellsWhatIsNoNotebook() {
    assertThat(Notebook.read("{\"cells\": [").problem()).isNotNull();
    assertThat(Notebook.read("[".repeat(10_000)).problem()).isNotNull();
  }

  @Property
  void anyBytesAreRead(@ForAll byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }
}
