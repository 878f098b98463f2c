// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.How;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.terms.Rulings;
import dev.scruple.terms.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of composed stacks together with the stacks. */
class StackTableTest {
  static Stream<ComposedStacks.Row> rows() {
    return ComposedStacks.rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowAsksWhatItsStackHas(ComposedStacks.Row row) {
    Stack stack = ComposedStacks.read(row.file());
    assertThat(stack.parts().stream().map(Stack.Part::id))
        .contains(row.component())
        .containsAll(row.via().equals("*") ? List.of() : ComposedStacks.words(row.via()));
    assertThat(Objects.requireNonNull(stack.use()).actions().stream().map(Action::word))
        .contains(row.action());
    assertThat(Arrays.stream(RulingValue.values()).map(Enum::name)).contains(row.value());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rulesAsTheTextsSay(ComposedStacks.Row row) {
    Stack stack = ComposedStacks.read(row.file());
    List<Component> components =
        stack.parts().stream()
            .map(
                part ->
                    new Component(
                        part.id(),
                        part.role(),
                        part.id(),
                        null,
                        List.of(),
                        part.license(),
                        null,
                        part.license()))
            .toList();
    Ruling ruling =
        Rulings.onAStack(Terms.builtIn())
            .rule(components, stack.relations(), Objects.requireNonNull(stack.use()))
            .stream()
            .filter(each -> each.component().equals(row.component()))
            .filter(each -> each.action().word().equals(row.action()))
            .findFirst()
            .orElseThrow();

    assertThat(ruling.value().name()).as("%s", ruling).isEqualTo(row.value());
    List<String> clauses = ruling.citations().stream().map(Citation::clause).toList();
    if (row.clause().equals("-")) {
      assertThat(clauses).as("%s", ruling).isEmpty();
    } else if (!row.clause().equals("*")) {
      assertThat(clauses).as("%s", ruling).containsAnyOf(row.clause().split("/"));
    }
    if (!row.via().equals("*")) {
      assertThat(ruling.via()).as("%s", ruling).isEqualTo(ComposedStacks.words(row.via()));
    }
    if (!row.when().equals("*")) {
      assertThat(ruling.when()).as("%s", ruling).isEqualTo(ComposedStacks.words(row.when()));
    }
    List<String> duties = ruling.duties().stream().map(Duty::word).toList();
    if (row.duties().equals("-")) {
      assertThat(duties).as("%s", ruling).isEmpty();
    } else if (!row.duties().equals("*")) {
      assertThat(duties).as("%s", ruling).containsAll(ComposedStacks.words(row.duties()));
    }
  }

  @Test
  void everyStackHasARowAndEveryAnswerIsGiven() {
    List<String> files = ComposedStacks.rows().stream().map(ComposedStacks.Row::file).toList();
    assertThat(new TreeSet<>(files)).hasSizeGreaterThanOrEqualTo(45);
    assertThat(new TreeSet<>(files)).containsExactlyElementsOf(ComposedStacks.files());
    assertThat(ComposedStacks.rows().stream().map(ComposedStacks.Row::value))
        .contains(Arrays.stream(RulingValue.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void everyWayToCombineAndEveryRoleIsAskedAbout() {
    List<Stack> stacks = ComposedStacks.files().stream().map(ComposedStacks::read).toList();
    assertThat(stacks.stream().flatMap(stack -> stack.parts().stream()).map(Stack.Part::role))
        .contains(
            ComponentRole.CODE,
            ComponentRole.WEIGHTS,
            ComponentRole.DATASET,
            ComponentRole.SERVICE);
    String all =
        String.join("\n", ComposedStacks.files().stream().map(ComposedStacks::text).toList());
    for (How how : How.values()) {
      assertThat(all).contains("how: " + how.word() + ",");
    }
  }
}
