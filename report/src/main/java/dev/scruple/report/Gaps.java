// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Unexamined;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** «Not seen»: what was not examined and what could not be answered, with what closes each gap. */
final class Gaps {
  private static final int SHOWN = 24;

  /** Gaps that one command closes and that still stand alone. */
  private static final int ALONE = 3;

  private final List<Summary.Gap> gaps;
  private final boolean all;

  /**
   * What is told once.
   *
   * @param collector empty where it is about files: two that stumble over one file tell one gap
   */
  private record Cause(String collector, String reason, @Nullable String remedy) {}

  Gaps(Dossier dossier, boolean all) {
    this.all = all;
    Map<Cause, Set<String>> causes = new LinkedHashMap<>();
    for (Coverage coverage : dossier.coverage()) {
      for (Unexamined entry : coverage.unexamined()) {
        causes
            .computeIfAbsent(
                new Cause(
                    entry.path() == null ? coverage.collector() : "",
                    entry.reason(),
                    entry.remedy()),
                key -> new LinkedHashSet<>())
            .add(entry.path() == null ? "" : entry.path());
      }
    }
    gaps = new ArrayList<>();
    causes.forEach(
        (cause, paths) ->
            gaps.add(
                new Summary.Gap(what(cause.collector(), paths), cause.reason(), cause.remedy())));
    Map<Cause, List<String>> unanswered = new LinkedHashMap<>();
    dossier.outcomes().stream()
        .filter(outcome -> outcome.value() == OutcomeValue.UNKNOWN)
        .sorted(Comparator.comparing(Outcome::area).thenComparing(Outcome::check))
        .forEach(
            outcome ->
                unanswered
                    .computeIfAbsent(
                        new Cause("", outcome.reason(), outcome.next()), key -> new ArrayList<>())
                    .add(outcome.check()));
    unanswered.forEach(
        (cause, checks) ->
            gaps.add(new Summary.Gap(String.join(", ", checks), cause.reason(), cause.remedy())));
  }

  /** All of them, those of collectors first. */
  List<Summary.Gap> all() {
    return List.copyOf(gaps);
  }

  int count() {
    return gaps.size();
  }

  void write(Page page) {
    if (gaps.isEmpty()) {
      return;
    }
    page.heading("Not seen");
    int shown = all ? gaps.size() : Math.min(SHOWN, gaps.size());
    byRemedy(gaps.subList(0, shown))
        .forEach(
            (remedy, those) -> {
              boolean brief = !all && !remedy.isEmpty() && those.size() > ALONE;
              List<Page.Span> label = List.of(page.span(Tone.OPEN, "  ? "));
              for (Summary.Gap gap : brief ? those.subList(0, 1) : those) {
                page.item(label, Tone.PLAIN, gap.what() + ": " + gap.why());
              }
              if (brief) {
                List<String> rest = those.stream().skip(1).map(Summary.Gap::what).toList();
                page.item(label, Tone.PLAIN, "likewise " + Words.list(rest, "and"));
              }
              if (!remedy.isEmpty()) {
                page.command(4, those.size() == 1 ? "to close it: " : "to close them: ", remedy);
              }
            });
    if (shown < gaps.size()) {
      page.line(
          page.span(Tone.FAINT, "    and " + (gaps.size() - shown) + " more: --verbose shows all"));
    }
  }

  /** What one command closes stands together, above the command. */
  static Map<String, List<Summary.Gap>> byRemedy(List<Summary.Gap> gaps) {
    Map<String, List<Summary.Gap>> groups = new LinkedHashMap<>();
    for (Summary.Gap gap : gaps) {
      String remedy = gap.remedy() == null ? "" : gap.remedy();
      groups.computeIfAbsent(remedy, key -> new ArrayList<>()).add(gap);
    }
    return groups;
  }

  private static String what(String collector, Set<String> paths) {
    List<String> named = paths.stream().filter(path -> !path.isEmpty()).toList();
    if (named.isEmpty()) {
      return collector;
    }
    if (named.size() == 1) {
      return named.getFirst();
    }
    return Words.count(named.size(), "place", "places") + " (" + named.getFirst() + ", …)";
  }
}
