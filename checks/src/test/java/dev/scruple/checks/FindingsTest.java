// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The findings that were read one by one: each row is whole, and the page's figures are theirs. */
class FindingsTest {
  private static final Path FOLDER = Path.of("..", "docs", "findings");

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings.tsv", "second.tsv", "rest.tsv", "third.tsv", "fourth.tsv"})
  void everyRowNamesACheckAndIsJudgedWithAReason(String file) throws IOException {
    assertThat(rows(file))
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(9);
              assertThat(row[1]).matches("[0-9a-f]{40}");
              assertThat(Checks.find(row[4])).as(row[4]).isPresent();
              assertThat(row[5]).isIn("PASS", "WARN", "FAIL");
              assertThat(row[7]).isIn("right", "wrong");
              assertThat(row[8]).isNotBlank();
            });
  }

  @Test
  void figuresOfThePageAreThoseOfTheFiles() throws IOException {
    String page = Files.readString(FOLDER.resolve("README.md"));

    for (String file :
        List.of("findings.tsv", "second.tsv", "rest.tsv", "third.tsv", "fourth.tsv")) {
      List<String[]> rows = rows(file);
      long wrong = rows.stream().filter(row -> row[7].equals("wrong")).count();
      assertThat(page)
          .contains("| " + rows.size() + " | " + (rows.size() - wrong) + " | " + wrong + " (");
    }
  }

  @Test
  void findingsAreOfTenProjects() throws IOException {
    assertThat(rows("findings.tsv").stream().map(row -> row[0]).distinct()).hasSize(10);
  }
}
