// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PassagesTest {
  @Test
  void aParagraphKeepsItsLinesAndTheHeadingsAboveIt() {
    assertThat(read("# Set\n\n## Privacy\nNo faces\nare shown.\n\nOther\n"))
        .containsExactly(
            new Passage(Passage.Kind.PROSE, "No faces\nare shown.", 4, "Set / Privacy"),
            new Passage(Passage.Kind.PROSE, "Other", 7, "Set / Privacy"));
  }

  @Test
  void aShallowerHeadingEndsThoseBelowIt() {
    assertThat(read("# A\n## B\n# C\ntext")).extracting(Passage::heading).containsExactly("C");
  }

  @Test
  void underlinesMakeHeadings() {
    assertThat(read("Data\n====\n\ntext"))
        .containsExactly(new Passage(Passage.Kind.PROSE, "text", 4, "Data"));
  }

  @Test
  void itemsTablesAndCodeStandAlone() {
    assertThat(read("- one\n- two\n| a | b |\n|--|--|\n```sh\n# run\n\npython a.py\n```\nend"))
        .extracting(passage -> passage.kind() + ":" + passage.text())
        .containsExactly(
            "PROSE:- one",
            "PROSE:- two",
            "TABLE:| a | b |\n|--|--|",
            "CODE:# run\n\npython a.py",
            "PROSE:end");
  }

  @Test
  void frontMatterAndCommentsAreLeftOut() {
    assertThat(read("---\nlicense: mit\n---\n<!-- hidden\nstill -->\nshown"))
        .containsExactly(new Passage(Passage.Kind.PROSE, "shown", 6, ""));
  }

  @Test
  void aLineOfAPassageIsFound() {
    Passage passage = new Passage(Passage.Kind.PROSE, "a\nb\nc", 10, "");

    assertThat(passage.lineAt(0)).isEqualTo(10);
    assertThat(passage.lineAt(4)).isEqualTo(12);
  }

  @Test
  void whatIsCutIsSaid() {
    assertThat(Passages.read("x".repeat(5000)).cut()).isTrue();
    assertThat(Passages.read("x\n".repeat(300)).cut()).isTrue();
    assertThat(Passages.read("x\n\n".repeat(10_001)).cut()).isTrue();
    assertThat(Passages.read("short").cut()).isFalse();
  }

  @Property
  void linesOfPassagesStandInTheText(@ForAll String text) {
    List<String> lines = text.lines().toList();

    for (Passage passage : read(text)) {
      String first = passage.text().lines().findFirst().orElse("");
      assertThat(lines.get(passage.line() - 1)).startsWith(first);
    }
  }

  private static List<Passage> read(String text) {
    return Passages.read(text).passages();
  }
}
