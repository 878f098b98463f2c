// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.Problem;
import dev.scruple.manifests.Reading;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlTest {
  private static Table toml(String text) {
    Reading reading = new Reading();
    Table document = Toml.parse(text, reading);
    assertThat(reading.done("").problems()).isEmpty();
    return document;
  }

  @Test
  void readsStringsOfAllKinds() {
    Table document =
        toml(
            """
            basic = "a\\tb \\"c\\" \\u00e9 \\\\"
            literal = 'C:\\temp "x"'
            several = \"""
            one
              two \\
                 three ""\"""
            raw = '''
            it's'''
            after = "line"
            """);
    assertThat(document.string("basic")).isEqualTo("a\tb \"c\" \u00e9 \\");
    assertThat(document.string("literal")).isEqualTo("C:\\temp \"x\"");
    assertThat(document.string("several")).isEqualTo("one\n  two three \"\"");
    assertThat(document.string("raw")).isEqualTo("it's");
    assertThat(document.line("after")).isEqualTo(9);
  }

  @Test
  void readsTablesHoweverTheyAreWritten() {
    Table document =
        toml(
            """
            a.b.c = "1" # comment
            "quo.ted" = { x = "2", y.z = true, } # trailing comma as of TOML 1.1
            [t . 'u']
            n = 1_000
            d = 1979-05-27 07:32:00Z
            f = -3.1e-2
            i = +inf
            list = [ # comment
              "x", [ "nested" ],
              { k = "v" },
            ]
            [[items]]
            name = "first"
            [[items]]
            name = "second"
            [items.sub]
            name = "third"
            """);
    assertThat(document.table("a", "b").orElseThrow().string("c")).isEqualTo("1");
    Table quoted = document.table("quo.ted").orElseThrow();
    assertThat(quoted.string("x")).isEqualTo("2");
    assertThat(quoted.table("y").orElseThrow().isTrue("z")).isTrue();
    assertThat(document.table("t", "u").orElseThrow().strings("list"))
        .containsExactly(new Node.Text("x", 9));
    assertThat(document.table("t", "u").orElseThrow().keys())
        .isEqualTo(List.of("n", "d", "f", "i", "list"));
    assertThat(document.line("items")).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a =",
        "= 1",
        "a = b",
        "a = \"x",
        "a = 'x\n'",
        "a = [1",
        "a = {b = 1",
        "[a",
        "[[a]",
        "a = 1 b = 2",
        "a = 1\na = 2",
        "a = 1\n[a.b]",
        "a = \"\\q\"",
        "a = \"\\uZZZZ\"",
        "[]",
        "a..b = 1",
        "a = \"\\UFFFFFFFF\"",
        "a = 1\n[[a]]",
        "a = '''x''"
      })
  void refusesWhatIsNoToml(String text) {
    Reading reading = new Reading();
    Toml.parse(text, reading);
    assertThat(reading.done("").problems())
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).startsWith("not valid TOML"));
  }

  @Test
  void keepsWhatStandsBeforeTheBreak() {
    Reading reading = new Reading();
    assertThat(Toml.parse("a = \"x\"\nb = \n", reading).string("a")).isEqualTo("x");
    assertThat(reading.done("").problems())
        .containsExactly(new Problem("not valid TOML: a value is missing", 2));
  }

  @Property
  void readsAnyLiteralString(
      @ForAll @StringLength(max = 50) @Chars({'a', '"', '\\', '#', '[', '=', ' '}) String text) {
    assertThat(toml("k = '" + text + "'\n").string("k")).isEqualTo(text);
  }
}
