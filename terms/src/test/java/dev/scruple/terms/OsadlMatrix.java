// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.terms.Compatible;
import dev.scruple.model.terms.Pairing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OSADL's matrix, each cell beside the answer that is derived here. */
record OsadlMatrix(String timestamp, List<Cell> cells) {

  /**
   * One cell.
   *
   * @param work OSADL's leading licence
   * @param part OSADL's subordinate licence
   * @param theirs OSADL's word
   */
  record Cell(String work, String part, String theirs, Compatible ours, String reason) {
    /** Whether OSADL gives an answer. */
    boolean known() {
      return theirs.equals("Yes") || theirs.equals("No");
    }

    boolean bothKnow() {
      return known() && ours != Compatible.UNCLEAR;
    }

    boolean agrees() {
      return theirs.equals("No") == (ours == Compatible.NO);
    }
  }

  static OsadlMatrix read(Path file, Compatibility compatibility) {
    JsonNode root = JsonMapper.builder().build().readTree(file.toFile());
    List<Cell> cells = new ArrayList<>();
    for (JsonNode leading : root.get("licenses")) {
      String work = leading.get("name").asString();
      for (JsonNode subordinate : leading.get("compatibilities")) {
        String part = subordinate.get("name").asString();
        Pairing ours = compatibility.between(part, work);
        cells.add(
            new Cell(
                work,
                part,
                subordinate.get("compatibility").asString(),
                ours.value(),
                ours.reason()));
      }
    }
    return new OsadlMatrix(root.get("timestamp").asString(), cells);
  }

  long count(Predicate<Cell> cells) {
    return this.cells.stream().filter(cells).count();
  }

  /** The share of the cells that both know in which both say the same. */
  double agreement(Predicate<Cell> among) {
    Predicate<Cell> both = among.and(Cell::bothKnow);
    return (double) count(both.and(Cell::agrees)) / count(both);
  }

  /** Whether OSADL lets such works take in fewer parts than others do. */
  boolean isUnderCopyleft(Cell cell) {
    return count(each -> each.work().equals(cell.work()) && each.theirs().equals("Yes")) < 80;
  }

  /** Where OSADL knows, and the answer here is another or unclear. */
  List<Cell> different() {
    return cells.stream()
        .filter(Cell::known)
        .filter(cell -> cell.ours() == Compatible.UNCLEAR || !cell.agrees())
        .toList();
  }
}
