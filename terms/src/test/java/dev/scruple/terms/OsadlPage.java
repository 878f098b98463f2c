// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.terms.Compatible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The page on agreement with OSADL's matrix. */
record OsadlPage(OsadlMatrix matrix, List<OsadlTest.Group> groups) {
  private static final String HEAD =
      """
      # Held against OSADL's matrix

      <!-- Written from the code: mvn verify -pl terms -Dscruple.update=true -Dscruple.truth=DIR -->

      `scruple terms --matrix` derives from the terms whether a part under one licence can be in a work that goes out under another (`../terms.md`). OSADL, the Open Source Automation Development Lab, publishes its answers for %,d licences, pair by pair. Here the two are compared.

      Their matrix: *Open Source License Compatibility Matrix*, © Open Source Automation Development Lab (OSADL) eG, [CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/), as of %s. Only their words «Yes», «No», «Unknown», «Same» and «Check dependency» are used, and only to compare; no answer is taken over.

      ## How the pairs are counted
      OSADL's *leading licence* is the work's, its *subordinate licence* the part's. The %d pairs of a licence with itself («Same») are left out. «Unknown» and «Check dependency» (it depends on how it is combined, or on a licence that must be chosen first) are no answers and are shown apart; so are pairs that are unclear here. «SAME» here counts as «Yes»: of bzip2-1.0.5 and bzip2-1.0.6, which the SPDX list has made one.

      | OSADL | same or yes | no | unclear | all |
      |---|---:|---:|---:|---:|
      """;

  private static final String LOOKED =
      """

      **This is no blind measure.** The matrix was looked at while the derivation was made. The first run, before anything was compared here, agreed on 13,254 of 13,398 pairs (98.9 %). Then each difference was read again in the texts. Where OSADL was right, terms were mended: LGPL-3.0-only (2(b) leads to version 3 of the GPL and no later one), IPL-1.0 (7 leads to the CPL and EPL), Artistic-2.0 (4(c)(ii) fits the EUPL, OSL and Sleepycat too), MPL-2.0 (with or without Exhibit B it is one licence), Sleepycat (nothing bars further conditions on parts), and copyleft licences whose grants don't reach names, so that a part may ask for another one (GPL-3.0 7(c) says so). Where it stayed otherwise, the argument stands below. No pair has a rule of its own: a file names other licences (`compatible`) only where a clause does, or where a clause sets a condition and we hold that they meet it, as those of Artistic-2.0 and Sleepycat.

      Most pairs are easy: a permissive licence takes in all that isn't copyleft. The second line of figures leaves these works out.

      ## Where we differ, and why
      """;

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            HEAD,
            Math.round(Math.sqrt(matrix.cells().size())),
            matrix.timestamp().substring(0, 10),
            matrix.count(cell -> cell.theirs().equals("Same"))));
    for (String theirs : List.of("Yes", "No", "Unknown", "Check dependency")) {
      Predicate<OsadlMatrix.Cell> row = cell -> cell.theirs().equals(theirs);
      long no = matrix.count(row.and(cell -> cell.ours() == Compatible.NO));
      long unclear = matrix.count(row.and(cell -> cell.ours() == Compatible.UNCLEAR));
      long all = matrix.count(row);
      line(text, "| %s | %,d | %,d | %,d | %,d |", theirs, all - no - unclear, no, unclear, all);
    }
    text.append('\n');
    figures(text, "Pairs that both know", cell -> true);
    figures(text, "Of these, in works under copyleft", matrix::isUnderCopyleft);
    long known = matrix.count(OsadlMatrix.Cell::known);
    long same = matrix.count(cell -> cell.bothKnow() && cell.agrees());
    line(
        text,
        "- Were all that is unclear here counted as disagreement: %,d of %,d, **%.2f %%**.",
        same,
        known,
        100.0 * same / known);
    text.append(LOOKED);
    groups(text);
    text.append("\n<!-- SPDX-License-Identifier: Apache-2.0 -->\n");
    return text.toString();
  }

  private void figures(StringBuilder text, String title, Predicate<OsadlMatrix.Cell> among) {
    Predicate<OsadlMatrix.Cell> both = among.and(OsadlMatrix.Cell::bothKnow);
    line(
        text,
        "- %s: the same answer on %,d of %,d, **%.2f %%**.",
        title,
        matrix.count(both.and(OsadlMatrix.Cell::agrees)),
        matrix.count(both),
        100 * matrix.agreement(among));
  }

  private void groups(StringBuilder text) {
    List<OsadlMatrix.Cell> open = new ArrayList<>(matrix.different());
    for (OsadlTest.Group group : groups) {
      List<OsadlMatrix.Cell> cells = open.stream().filter(group::holds).toList();
      open.removeAll(cells);
      line(text, "### %s (%,d)", group.title(), cells.size());
      line(text, "%s", group.argument());
      text.append("\n| part | OSADL | here | in works under |\n|---|---|---|---|\n");
      Map<String, TreeSet<String>> works = new TreeMap<>();
      for (OsadlMatrix.Cell cell : cells) {
        works
            .computeIfAbsent(
                "| " + cell.part() + " | " + cell.theirs() + " | " + word(cell.ours()) + " | ",
                each -> new TreeSet<>())
            .add(cell.work());
      }
      works.forEach((row, ids) -> line(text, "%s", row + String.join(", ", ids) + " |"));
      text.append('\n');
    }
    text.setLength(text.length() - 1);
  }

  private static String word(Compatible value) {
    return value.name().substring(0, 1) + value.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
