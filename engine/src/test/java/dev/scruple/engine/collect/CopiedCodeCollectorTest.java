// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Evidence;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedCodeCollectorTest {
  private static final String ADDRESS = "https://github.com/example/scales/blob/main/a.py";

  private static List<Evidence> read(String path, String text) {
    return ReadFile.by(new CopiedCodeCollector(), path, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Copied from " + ADDRESS,
        "    # adapted from: " + ADDRESS,
        "x = 1  # taken from " + ADDRESS,
        "# This is a modified version of the one from " + ADDRESS,
        "# Borrowed from the scales (" + ADDRESS + ")"
      })
  void readsWhereCodeWasCopiedFrom(String line) {
    assertThat(read("src/a.py", "import x\n" + line + "\n"))
        .containsExactly(
            Evidence.of(Source.lines("src/a.py", 2, 2), new Trace.CopyRemark(ADDRESS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# See " + ADDRESS,
        "# fixed as in https://github.com/example/scales/issues/7",
        "# copied from https://github.com/example/scales/pull/7",
        "url = 'copied from " + ADDRESS + "'",
        "# from https://example.org/copied"
      })
  void leavesOutOtherWords(String line) {
    assertThat(read("src/a.py", line + "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"blob/0a1b/docs/reference/server.md", "blob/main/src/docs/a.py"})
  void aFolderOfDocumentsInARepositoryIsAPlaceToCopyFrom(String path) {
    String address = "https://github.com/example/scales/" + path;
    assertThat(read("src/A.java", "// taken from " + address + "\n"))
        .containsExactly(
            Evidence.of(Source.lines("src/A.java", 1, 1), new Trace.CopyRemark(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tests/test_a.py", "tools/a.sh", "docs/conf.py"})
  void readsCodeBesideTheMainCode(String path) {
    assertThat(read(path, "# Adapted from\n# " + ADDRESS + "\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/a.py", "tests/data/a.txt", "third_party/x/a.py"})
  void leavesOutExamplesAndWhatIsNoCode(String path) {
    assertThat(read(path, "# Adapted from\n# " + ADDRESS + "\n")).isEmpty();
  }

  @Test
  void readsDocstrings() {
    assertThat(read("src/a.py", "\"\"\"\nAdapted from " + ADDRESS + "\n\"\"\"\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"\"\nThe average is taken from\n" + ADDRESS + "\n\"\"\"\n",
        "x = 1\n# Adapted from the original of the authors:\n# " + ADDRESS + "\n"
      })
  void readsAnAddressOnTheNextLine(String text) {
    assertThat(read("src/a.py", text))
        .containsExactly(
            Evidence.of(Source.lines("src/a.py", 3, 3), new Trace.CopyRemark(ADDRESS)));
  }

  @Test
  void leavesOutAnAddressUnderCode() {
    assertThat(read("src/a.py", "x = taken_from(copied from)\n# " + ADDRESS + "\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "This code is licensed under the license found in LICENSE., false",
    "This software is available under the Apache License 2.0., true",
    "See http://www.apache.org/licenses/LICENSE-2.0, true",
    "Written by Ada and placed into the public domain., true"
  })
  void seesFirstLinesThatSpeakOfALicence(String words, boolean named) {
    assertThat(read("src/a.py", "# " + words + "\n"))
        .extracting(Evidence::value)
        .containsExactly(new Trace.LicenceWords(named));
  }

  @Test
  void readsManifestsThatArePrograms() {
    assertThat(read("setup.py", "# Lifted from the command\n# " + ADDRESS + "\n"))
        .containsExactly(
            Evidence.of(Source.lines("setup.py", 2, 2), new Trace.CopyRemark(ADDRESS)));
    assertThat(read("pyproject.toml", "# Copied from " + ADDRESS + "\n")).isEmpty();
  }

  @Property
  void anyLineIsRead(@ForAll String words) {
    assertThat(read("src/a.py", "# copied from " + words + " https://github.com/")).isEmpty();
  }
}
