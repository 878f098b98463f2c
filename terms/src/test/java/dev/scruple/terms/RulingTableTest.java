// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.Ruling;
import dev.scruple.model.Use;
import dev.scruple.terms.use.Uses;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rules against rulings that were read from the licences' texts. */
class RulingTableTest {
  record Row(
      String table,
      String license,
      String subject,
      String action,
      String circumstances,
      String value,
      String clause,
      String duties,
      String when) {}

  static List<Row> rows() throws Exception {
    Path folder =
        Path.of(Objects.requireNonNull(RulingTableTest.class.getResource("rulings")).toURI());
    List<Path> tables;
    try (var files = Files.list(folder)) {
      tables = files.sorted().toList();
    }
    List<Row> rows = new ArrayList<>();
    for (Path table : tables) {
      for (String line : Files.readAllLines(table)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t", -1);
          assertThat(cells).as("%s: %s", table.getFileName(), line).hasSize(8);
          rows.add(
              new Row(
                  table.getFileName().toString(),
                  cells[0],
                  cells[1],
                  cells[2],
                  cells[3],
                  cells[4],
                  cells[5],
                  cells[6],
                  cells[7]));
        }
      }
    }
    return rows;
  }

  private static final Terms TERMS = Terms.builtIn();

  @ParameterizedTest
  @MethodSource("rows")
  void rulesAsTheTextSays(Row row) throws Exception {
    ComponentRole role =
        switch (row.subject()) {
          case "code" -> ComponentRole.CODE;
          case "weights" -> ComponentRole.WEIGHTS;
          // Of a service nothing is to be had but its outputs.
          case "outputs" -> ComponentRole.SERVICE;
          case "data" -> ComponentRole.DATASET;
          case "documentation" -> ComponentRole.DOCUMENTATION;
          default -> throw new IllegalArgumentException(row.subject());
        };
    String yaml =
        "use: row\nactions: [" + row.action() + "]\ncircumstances: " + row.circumstances() + "\n";
    Use use = Uses.read("row", yaml.getBytes(StandardCharsets.UTF_8));
    Component component = new Component("c", role, "c", null, List.of(), null, null, row.license());

    List<Ruling> rulings = new Rulings(TERMS).rule(List.of(component), List.of(), use);

    assertThat(rulings).hasSize(1);
    Ruling ruling = rulings.getFirst();
    assertThat(ruling.value().name()).as("%s", ruling).isEqualTo(row.value());
    if (row.clause().equals("-")) {
      assertThat(ruling.citations()).isEmpty();
    } else {
      assertThat(ruling.citations().stream().map(Citation::clause)).contains(row.clause());
    }
    if (!row.duties().equals("*")) {
      assertThat(ruling.duties().stream().map(Duty::word).toList()).isEqualTo(words(row.duties()));
    }
    if (!row.when().equals("*")) {
      assertThat(ruling.when()).isEqualTo(words(row.when()));
    }
  }

  private static List<String> words(String cell) {
    return cell.equals("-") ? List.of() : Arrays.asList(cell.split(" "));
  }

  @Test
  void theTableIsWideEnoughToJudge() throws Exception {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(3_000);
    assertThat(rows().stream().filter(row -> row.table().startsWith("ai-")))
        .as("rows of the tables of licences for AI")
        .hasSizeGreaterThanOrEqualTo(500);
    assertThat(rows().stream().map(Row::action).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Action.values()).map(Action::word).toList());
  }
}
