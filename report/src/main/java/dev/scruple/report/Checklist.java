// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Area;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * «Should I?»: an answer for each line of the checklist, in its order; under it what speaks for the
 * project, what against, and what to do next. What closes an unknown stands under «Not seen».
 */
final class Checklist {
  private static final int AREA = 20;
  private static final int ANSWER = 11;
  private static final int LABEL = 13;

  /** Areas that are unknown for the same reason and still have a line each. */
  private static final int ALONE = 2;

  private final List<AreaLine> lines;

  Checklist(Dossier dossier) {
    lines = lines(dossier);
  }

  /** The lines, in the order of the checklist; areas of which nothing is known share one. */
  static List<AreaLine> lines(Dossier dossier) {
    Map<Area, List<Outcome>> outcomes = new EnumMap<>(Area.class);
    for (Outcome outcome : dossier.outcomes()) {
      outcomes.computeIfAbsent(outcome.area(), area -> new ArrayList<>()).add(outcome);
    }
    Map<String, List<Area>> unknown = new LinkedHashMap<>();
    Map<Area, String> why = new EnumMap<>(Area.class);
    outcomes.forEach(
        (area, those) -> {
          AreaLine line = new AreaLine(List.of(area), those);
          if (line.answer() == AreaAnswer.UNKNOWN) {
            why.put(area, line.likeness());
            unknown.computeIfAbsent(line.likeness(), key -> new ArrayList<>()).add(area);
          }
        });
    List<AreaLine> lines = new ArrayList<>();
    outcomes.forEach(
        (area, those) -> {
          List<Area> alike = unknown.getOrDefault(why.getOrDefault(area, ""), List.of(area));
          if (alike.size() <= ALONE) {
            lines.add(new AreaLine(List.of(area), those));
          } else if (alike.getFirst() == area) {
            lines.add(
                new AreaLine(
                    alike,
                    dossier.outcomes().stream().filter(o -> alike.contains(o.area())).toList()));
          }
        });
    return lines;
  }

  void write(Page page) {
    if (lines.isEmpty()) {
      return;
    }
    page.heading("Should I?");
    for (AreaLine line : lines) {
      write(page, line);
    }
  }

  private static void write(Page page, AreaLine line) {
    AreaAnswer answer = line.answer();
    List<Page.Span> label =
        List.of(
            page.cell(Tone.PLAIN, "  " + line.name(), AREA),
            page.cell(answer.tone(), answer.words(), ANSWER));
    String silence = line.silence();
    if (silence != null) {
      page.item(label, answer == AreaAnswer.NOT_ASKED ? Tone.FAINT : Tone.PLAIN, silence);
      return;
    }
    page.item(label, Tone.FAINT, line.tally());
    told(page, "for", line.good());
    told(page, "against", line.poor());
    String next = line.next();
    if (next != null) {
      page.item(List.of(page.cell(Tone.FAINT, "    next", LABEL)), Tone.FAINT, next);
    }
  }

  /** The first reason, as many others as still fit on its line, and how many more there are. */
  private static void told(Page page, String label, List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    List<String> reasons = outcomes.stream().map(Outcome::reason).toList();
    int room = page.width() - LABEL;
    int shown = 1;
    while (shown < reasons.size()
        && DisplayWidth.of(page.text(summed(reasons, shown + 1))) <= room) {
      shown++;
    }
    page.item(
        List.of(page.cell(Tone.FAINT, "    " + label, LABEL)), Tone.PLAIN, summed(reasons, shown));
  }

  private static String summed(List<String> reasons, int shown) {
    int more = reasons.size() - shown;
    return String.join(" ", reasons.subList(0, shown))
        + (more == 0 ? "" : " And " + more + " more.");
  }
}
