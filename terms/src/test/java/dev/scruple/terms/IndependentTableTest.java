// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Ruling;
import dev.scruple.model.Use;
import dev.scruple.terms.stack.Stack;
import dev.scruple.terms.use.Uses;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Holds rulings against tables that were written from the licences' texts by a reader who had seen
 * neither rules nor labels. {@code docs/terms.md} says how far they agreed before and after the
 * differences were read again, and what stays apart.
 */
class IndependentTableTest {
  private static final Terms TERMS = Terms.builtIn();

  private static List<String[]> rows(String name) throws Exception {
    Path table = Path.of(Objects.requireNonNull(folder(name)).toURI());
    return Files.readAllLines(table).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static java.net.URL folder(String name) {
    return Objects.requireNonNull(
        IndependentTableTest.class.getResource("independent/" + name), name);
  }

  private static ComponentRole role(String subject) {
    return switch (subject) {
      case "code" -> ComponentRole.CODE;
      case "weights" -> ComponentRole.WEIGHTS;
      case "data" -> ComponentRole.DATASET;
      case "documentation" -> ComponentRole.DOCUMENTATION;
      case "outputs" -> ComponentRole.SERVICE;
      default -> throw new IllegalArgumentException(subject);
    };
  }

  @Test
  void rulingsAgreeWithAReaderWhoHadNotSeenTheRules() throws Exception {
    List<String> apart = new ArrayList<>();
    List<String[]> rows = rows("rulings.tsv");
    for (String[] row : rows) {
      String yaml = "use: row\nactions: [" + row[2] + "]\ncircumstances: " + row[3] + "\n";
      Use use = Uses.read("row", yaml.getBytes(StandardCharsets.UTF_8));
      Component component =
          new Component("c", role(row[1]), "c", null, List.of(), null, null, row[0]);
      Ruling ruling = new Rulings(TERMS).rule(List.of(component), List.of(), use).getFirst();
      if (!ruling.value().name().equals(row[4])) {
        apart.add(String.join(" ", row) + ": " + ruling.value());
      }
    }
    assertThat(rows).hasSizeGreaterThan(450);
    assertThat((double) apart.size() / rows.size())
        .as("%s", String.join("\n", apart))
        .isLessThan(0.05);
  }

  @Test
  void stacksAgreeWithAReaderWhoHadNotSeenTheRules() throws Exception {
    List<String> apart = new ArrayList<>();
    List<String[]> rows = rows("stacks.tsv");
    for (String[] row : rows) {
      Path file = Path.of(folder("stacks/" + row[0]).toURI());
      Stack stack = Stack.read(row[0], Files.readAllBytes(file));
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
                          null,
                          null,
                          part.license()))
              .toList();
      Optional<Ruling> ruling =
          Rulings.onAStack(TERMS)
              .rule(components, stack.relations(), Objects.requireNonNull(stack.use()))
              .stream()
              .filter(each -> each.component().equals(row[1]))
              .filter(each -> each.action().word().equals(row[2]))
              .findFirst();
      if (ruling.isEmpty() || !ruling.get().value().name().equals(row[3])) {
        apart.add(String.join(" ", row) + ": " + ruling);
      }
    }
    assertThat(rows).hasSizeGreaterThan(60);
    assertThat(apart).as("%s", String.join("\n", apart)).hasSizeLessThanOrEqualTo(1);
  }
}
