// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Dossier;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.VerdictValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands against the use: each conflict once, with the path to whose terms bring it, the
 * clause, and what it keeps from being done.
 */
final class Against {
  private static final int SHOWN = 12;

  /** What makes two rulings one conflict: whose terms bring it, and by which clauses. */
  private record Conflict(
      RulingValue value, String decisive, List<Citation> clauses, List<String> reasons) {}

  /** The ways on which a conflict comes, and what it keeps from being done. */
  private record Reached(Set<List<String>> paths, Set<Action> actions) {
    /** Without those that are the end of another. */
    List<List<String>> longest() {
      return paths.stream()
          .filter(path -> paths.stream().noneMatch(other -> endsIn(other, path)))
          .toList();
    }

    private static boolean endsIn(List<String> longer, List<String> path) {
      int rest = longer.size() - path.size();
      return rest > 0 && longer.subList(rest, longer.size()).equals(path);
    }
  }

  private final Dossier dossier;
  private final Index index;

  Against(Dossier dossier, Index index) {
    this.dossier = dossier;
    this.index = index;
  }

  /** Each conflict once. */
  List<Summary.Conflict> all() {
    Map<Told, List<String>> ways = new LinkedHashMap<>();
    conflicts()
        .forEach(
            (conflict, reached) ->
                ways.computeIfAbsent(told(conflict, reached), key -> new ArrayList<>())
                    .add(ways(reached)));
    return ways.entrySet().stream().map(entry -> joined(entry.getKey(), entry.getValue())).toList();
  }

  static String title(Dossier dossier) {
    return dossier.verdict().value() == VerdictValue.NO_GO
        ? "What stands against it"
        : "What leaves it open";
  }

  void write(Page page, boolean all) {
    List<Summary.Conflict> conflicts = all();
    if (conflicts.isEmpty()) {
      return;
    }
    page.heading(title(dossier));
    int shown = all ? conflicts.size() : Math.min(SHOWN, conflicts.size());
    for (Summary.Conflict conflict : conflicts.subList(0, shown)) {
      Tone tone = conflict.refused() ? Tone.BAD : Tone.OPEN;
      page.item(
          List.of(page.span(tone, conflict.refused() ? "  no  " : "  ?   ")),
          Tone.PLAIN,
          conflict.what());
      conflict.reasons().forEach(reason -> page.paragraph(6, Tone.FAINT, reason));
    }
    if (shown < conflicts.size()) {
      int more = conflicts.size() - shown;
      page.paragraph(2, Tone.FAINT, "and " + more + " more; --verbose shows all");
    }
  }

  /** The harshest first, then those that are nearest. */
  private Map<Conflict, Reached> conflicts() {
    Map<Conflict, Reached> conflicts = new LinkedHashMap<>();
    List<Ruling> against =
        dossier.verdict().because().stream()
            .flatMap(id -> index.ruling(id).stream())
            .filter(ruling -> ruling.value().compareTo(RulingValue.UNCLEAR) >= 0)
            .sorted(
                Comparator.comparing(Ruling::value)
                    .reversed()
                    .thenComparingInt(ruling -> ruling.via().size())
                    .thenComparing(Ruling::component)
                    .thenComparing(Ruling::action))
            .toList();
    for (Ruling ruling : against) {
      Reached reached =
          conflicts.computeIfAbsent(
              conflict(ruling), key -> new Reached(new LinkedHashSet<>(), new TreeSet<>()));
      reached.paths().add(path(ruling));
      reached.actions().add(ruling.action());
    }
    return conflicts;
  }

  private static List<String> path(Ruling ruling) {
    return ruling.via().isEmpty() ? List.of(ruling.component()) : ruling.via();
  }

  private Conflict conflict(Ruling ruling) {
    String decisive = path(ruling).getLast();
    return new Conflict(ruling.value(), decisive, deciding(decisive, ruling), ruling.readings());
  }

  /**
   * The clauses of the licence that decides. Where licences can't go together, those of all; none
   * where a licence that isn't known leaves it open.
   */
  private List<Citation> deciding(String decisive, Ruling ruling) {
    String license = index.component(decisive).map(c -> String.valueOf(c.concluded())).orElse("");
    List<String> ids = List.of(license.split("[ ()]+", -1));
    List<Citation> own =
        ruling.citations().stream().filter(citation -> ids.contains(citation.license())).toList();
    boolean refused = ruling.value() == RulingValue.PROHIBITED;
    return refused && (own.isEmpty() || !ruling.readings().isEmpty()) ? ruling.citations() : own;
  }

  /** What is said of a conflict beside the way; what only differs by that is said once. */
  private record Told(boolean refused, String decisive, String what, List<String> reasons) {}

  private Told told(Conflict conflict, Reached reached) {
    boolean refused = conflict.value() == RulingValue.PROHIBITED;
    String what =
        clauses(conflict)
            + (refused ? ": you may not " : ": open whether you may ")
            + Words.list(reached.actions().stream().map(Words::doing).toList(), "or");
    List<String> reasons =
        refused
            ? conflict.reasons().stream().limit(1).toList()
            : Words.readings(conflict.reasons());
    boolean nothingKnown = !refused && conflict.clauses().isEmpty();
    return new Told(refused, nothingKnown ? "" : conflict.decisive(), what, reasons);
  }

  private String ways(Reached reached) {
    return String.join(
        "; ",
        reached.longest().stream()
            .map(way -> String.join(" → ", way.stream().map(index::name).toList()))
            .toList());
  }

  private static Summary.Conflict joined(Told told, List<String> ways) {
    int more = ways.size() - SHOWN;
    String first = String.join("; ", ways.stream().limit(SHOWN).toList());
    return new Summary.Conflict(
        told.refused(),
        first + (more > 0 ? "; and " + more + " more" : "") + ": " + told.what(),
        told.reasons());
  }

  private String clauses(Conflict conflict) {
    if (!conflict.clauses().isEmpty()) {
      return Index.cited(conflict.clauses());
    }
    return index
        .component(conflict.decisive())
        .map(c -> Words.license(c.concluded()))
        .orElse("licence not known");
  }
}
