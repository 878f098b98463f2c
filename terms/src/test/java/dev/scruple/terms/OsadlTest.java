// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scruple.model.terms.Compatible;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what is derived from terms against OSADL's matrix. */
class OsadlTest {
  private static final Path PAGE = Path.of("../docs/terms/osadl.md");

  /** A group of pairs that differ for one cause. */
  record Group(String title, List<String> parts, List<String> works, String argument) {
    boolean holds(OsadlMatrix.Cell cell) {
      return fits(parts, cell.part()) && fits(works, cell.work());
    }

    private static boolean fits(List<String> ids, String id) {
      return ids.equals(List.of("*")) || ids.contains(id);
    }
  }

  private static OsadlMatrix matrix;
  private static List<Group> groups;

  @BeforeAll
  static void compare() throws Exception {
    String truth = System.getProperty("scruple.truth", "");
    Path file = Path.of(truth).resolveSibling("data").resolve("osadl-matrix.json");
    assumeTrue(
        !truth.isEmpty() && Files.exists(file), "no OSADL matrix beside -Dscruple.truth=DIR");
    matrix = OsadlMatrix.read(file, new Compatibility(Terms.builtIn()));
    groups = readGroups();
  }

  private static List<Group> readGroups() throws Exception {
    Path table = Path.of(Objects.requireNonNull(OsadlTest.class.getResource("osadl.tsv")).toURI());
    List<Group> read = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t", -1);
        assertThat(cells).as(line).hasSize(4);
        read.add(new Group(cells[0], list(cells[1]), list(cells[2]), cells[3]));
      }
    }
    return read;
  }

  private static List<String> list(String cell) {
    return Arrays.asList(cell.split("; "));
  }

  @Test
  void agreesWhereBothKnow() {
    assertThat(matrix.agreement(cell -> true)).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void agreesOnWorksUnderCopyleftToo() {
    assertThat(matrix.agreement(matrix::isUnderCopyleft)).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void leavesLittleOpenThatOsadlKnows() {
    long open = matrix.count(cell -> cell.known() && cell.ours() == Compatible.UNCLEAR);
    assertThat(open).isLessThanOrEqualTo(50);
  }

  @Test
  void arguesEveryDifference() {
    assertThat(matrix.different())
        .allSatisfy(cell -> assertThat(groups).as("%s", cell).anyMatch(group -> group.holds(cell)));
    assertThat(groups)
        .allSatisfy(
            group -> assertThat(matrix.different()).as(group.title()).anyMatch(group::holds));
  }

  /** With {@code -Dscruple.update=true} the page is written anew. */
  @Test
  void thePageShowsTheFiguresAndTheDifferences() throws Exception {
    String page = new OsadlPage(matrix, groups).text();
    if (Boolean.getBoolean("scruple.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("run this test with -Dscruple.update=true -Dscruple.truth=DIR to write the page")
        .isEqualTo(page);
  }
}
