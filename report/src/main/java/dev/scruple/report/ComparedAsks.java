// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.report.ComparedTarget.Ask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the targets ask for: first what all do, then what some do, then what only one does. */
final class ComparedAsks {
  private final List<ComparedTarget> targets;
  private final Map<String, List<ComparedTarget>> askers = new LinkedHashMap<>();
  private final Map<String, Ask> asks = new LinkedHashMap<>();

  ComparedAsks(List<ComparedTarget> targets) {
    this.targets = targets;
    for (ComparedTarget target : targets) {
      for (Ask ask : target.asks()) {
        asks.putIfAbsent(ask.text(), ask);
        askers.computeIfAbsent(ask.text(), text -> new ArrayList<>()).add(target);
      }
    }
  }

  /** What nobody but a target asks for. */
  List<Ask> only(ComparedTarget target) {
    return askers.entrySet().stream()
        .filter(entry -> entry.getValue().equals(List.of(target)))
        .map(entry -> asks.get(entry.getKey()))
        .toList();
  }

  void write(Page page) {
    if (asks.isEmpty()) {
      return;
    }
    Map<List<ComparedTarget>, List<Ask>> groups = new LinkedHashMap<>();
    for (int size = targets.size(); size > 0; size--) {
      int most = size;
      askers.forEach(
          (text, those) -> {
            if (those.size() == most) {
              groups.computeIfAbsent(those, key -> new ArrayList<>()).add(asks.get(text));
            }
          });
    }
    page.heading("Conditions");
    groups.forEach(
        (those, group) -> {
          String label = label(those);
          for (Ask ask : group) {
            boolean alone = those.size() == 1 && !ask.citations().isEmpty();
            page.item(
                List.of(page.cell(Tone.PLAIN, "  " + label, ColumnTable.LABEL)),
                Tone.PLAIN,
                ask.text() + (alone ? " (" + ask.citations() + ")" : ""));
            label = "";
          }
        });
  }

  private String label(List<ComparedTarget> those) {
    List<String> letters = those.stream().map(ComparedTarget::letter).toList();
    if (those.size() == 1) {
      return targets.size() == 1 ? letters.getFirst() : "only " + letters.getFirst();
    }
    return those.size() == targets.size()
        ? those.size() == 2 ? "both" : "all"
        : Words.list(letters, "and");
  }
}
