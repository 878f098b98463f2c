// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Any bytes give a stack or a described problem. A Jazzer target, and properties that call it. */
class StackFileFuzzTest {
  private static final List<String> LINES =
      List.of(
          "builds: {form: hosted, license: MIT}",
          "use: product",
          "use: {use: x, actions: [run]}",
          "relations: [{from: a, how: links, to: b}]",
          "relations: [{from: a, how: adapter, type: DERIVED_FROM, to: b}]",
          "relations: [{from: a, how: calls, to: c}]",
          "components: [{id: a, role: CODE, license: MIT}, {id: b, role: WEIGHTS, target: ./b}]",
          "components: [{id: a, role: CODE, license: MIT}, {id: a, role: CODE, license: MIT}]",
          "stack: again",
          "  more: &x [*x]",
          "? {a: b}",
          "- 1",
          "%YAML 9",
          "---");

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      Stack stack = Stack.read("fuzz", data);
      Set<String> ids = new HashSet<>();
      stack.parts().forEach(part -> assertThat(ids.add(part.id())).isTrue());
      assertThat(stack.parts()).isNotEmpty();
      stack.relations().forEach(each -> assertThat(ids).contains(each.from(), each.to()));
    } catch (StackFileException e) {
      assertThat(e).hasMessageStartingWith("fuzz:" + e.line() + ": ");
    }
  }

  @Property(tries = 500)
  void anyBytesAreReadOrRefused(@ForAll byte[] data) {
    fuzzerTestOneInput(data);
  }

  @Property(tries = 500)
  void anyYamlIsReadOrRefused(
      @ForAll
          @StringLength(max = 60)
          @CharRange(from = 'a', to = 'c')
          @Chars({
            '{', '}', '[', ']', ':', ',', ' ', '\n', '-', '&', '*', '!', '|', '"', '#', '?', '%',
            '\t'
          })
          String text) {
    fuzzerTestOneInput(("stack: x\ncomponents:\n" + text).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void anyLinesOfStacksAreReadOrRefused(
      @ForAll @Size(max = 6) List<@IntRange(max = 13) Integer> lines) {
    List<String> text = new ArrayList<>(List.of("stack: x"));
    lines.forEach(line -> text.add(LINES.get(line)));
    fuzzerTestOneInput(String.join("\n", text).getBytes(StandardCharsets.UTF_8));
  }
}
