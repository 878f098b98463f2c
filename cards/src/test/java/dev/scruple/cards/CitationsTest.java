// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CitationsTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void findsEntriesInACard() {
    String card =
        """
        # A data set
        ```bibtex
        @inproceedings{ada-2020,
          title = {A {Nested} title},
          year = 2020
        }
        @misc{bob, title={B}}
        ```
        Write to bob@misc.example.org {x}, or @article{never, title={closed}
        """;
    assertThat(Citations.bibtex(bytes(card)))
        .containsExactly(
            "@inproceedings{ada-2020,\n  title = {A {Nested} title},\n  year = 2020\n}",
            "@misc{bob, title={B}}");
  }

  @Test
  void readsACitationFileAsOneLine() {
    String file =
        """
        cff-version: 1.2.0
        message: cite it
        title: "An  example:
          of two lines"
        authors:
          - family-names: Example
            given-names: Ada
            affiliation: Example University
          - name: The Example Project
        version: 1.2
        date-released: 2024-05-06
        doi: 10.0000/example
        preferred-citation:
          title: another
        """;
    assertThat(Citations.cff(bytes(file)))
        .contains(
            "Ada Example, The Example Project: An example: of two lines, version 1.2, 2024-05-06,"
                + " https://doi.org/10.0000/example");
  }

  @Test
  void saysNothingOfABrokenFile() {
    assertThat(Citations.cff(bytes("title: [x"))).isEmpty();
    assertThat(Citations.cff(bytes("- a list"))).isEmpty();
    assertThat(Citations.cff(bytes(""))).isEmpty();
  }

  @Property
  void readsAnything(@ForAll java.util.List<@From("words") String> words, @ForAll byte[] bytes) {
    byte[] text = bytes(String.join("", words));
    CardFuzzer.fuzzerTestOneInput(text);
    CardFuzzer.fuzzerTestOneInput(bytes);
    assertThat(Citations.bibtex(text))
        .allSatisfy(entry -> assertThat(entry).startsWith("@").endsWith("}"));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "@misc{", "}", "{", "=", "title: ", "authors:\n", "  - name: x\n", "\n", "- ", "&a ", "*a");
  }
}
