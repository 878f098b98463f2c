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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Holds rulings against tables that were written from the licences' texts by a reader who had seen
 * neither rules nor labels. {@code docs/terms.md} says how far they agreed before and after the
 * differences were read again; {@code differences.tsv} names each ruling that stays apart, and why.
 */
class IndependentTableTest {
  private static final Terms TERMS = Terms.builtIn();

  /** So many cite the clause that the other reader cites, one around it or one within it. */
  private static final int CITED_ALIKE = 389;

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

  private static Ruling ruling(String[] row) throws Exception {
    String yaml = "use: row\nactions: [" + row[2] + "]\ncircumstances: " + row[3] + "\n";
    Use use = Uses.read("row", yaml.getBytes(StandardCharsets.UTF_8));
    Component component =
        new Component("c", role(row[1]), "c", null, List.of(), null, null, row[0]);
    return new Rulings(TERMS).rule(List.of(component), List.of(), use).getFirst();
  }

  @Test
  void rulingsAgreeWithAReaderWhoHadNotSeenTheRules() throws Exception {
    List<String> apart = new ArrayList<>();
    List<String[]> rows = rows("rulings.tsv");
    for (String[] row : rows) {
      Ruling ruling = ruling(row);
      if (!ruling.value().name().equals(row[4])) {
        apart.add(String.join("\t", row[0], row[1], row[2], row[3], row[4], ruling.value().name()));
      }
    }
    List<String> accepted = new ArrayList<>();
    for (String[] row : rows("differences.tsv")) {
      assertThat(row).as("a difference has seven cells: %s", String.join(" ", row)).hasSize(7);
      assertThat(row[6]).as("the reason for %s", String.join(" ", row)).isNotBlank();
      accepted.add(String.join("\t", row[0], row[1], row[2], row[3], row[4], row[5]));
    }
    assertThat(rows).hasSizeGreaterThan(450);
    assertThat(apart).containsExactlyInAnyOrderElementsOf(accepted);
  }

  @Test
  void rulingsCiteTheClausesThatTheOtherReaderCites() throws Exception {
    int asked = 0;
    List<String> apart = new ArrayList<>();
    for (String[] row : rows("rulings.tsv")) {
      Ruling ruling = ruling(row);
      if (row[5].equals("-") || !ruling.value().name().equals(row[4])) {
        continue;
      }
      asked++;
      String theirs = normalised(row[5]);
      List<String> ours =
          ruling.citations().stream().map(each -> normalised(each.clause())).toList();
      if (ours.stream().noneMatch(each -> within(each, theirs) || within(theirs, each))) {
        apart.add(String.join(" ", row) + ": " + ours);
      }
    }
    assertThat(asked).isGreaterThan(400);
    assertThat(asked - apart.size())
        .as(
            "%d of %d rulings cite the clause of the other reader; apart:%n%s",
            asked - apart.size(), asked, String.join("\n", apart))
        .isGreaterThanOrEqualTo(CITED_ALIKE);
  }

  /** {@code 1.b.iv} and {@code 1(b)(iv)} are one clause. */
  private static String normalised(String clause) {
    return clause
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", ".")
        .replaceAll("^\\.|\\.$", "");
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + ".");
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
