// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.Use;
import dev.scruple.model.VerdictValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was asked, the verdict, and why in one or two sentences. */
final class Headline {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** What rulings on a service are about. */
  static final String OUTPUTS =
      "It is hosted: what is ruled on are its outputs and your use of it, by its terms; the service"
          + " stays with its maker.";

  private final Dossier dossier;
  private final Index index;

  Headline(Dossier dossier, Index index) {
    this.dossier = dossier;
    this.index = index;
  }

  void oneLine(Page page) {
    VerdictValue value = dossier.verdict().value();
    page.item(
        List.of(page.span(Words.tone(value), Words.verdict(value) + "  ")),
        Tone.PLAIN,
        dossier.target().name()
            + ", for "
            + dossier.use().name()
            + (counts().isEmpty() ? "" : ": " + counts()));
    switch (dossier.verdict().value()) {
      case GO, GO_WITH_CONDITIONS -> {
        // The line and the conditions say all.
      }
      case NO_GO, CANNOT_TELL -> {
        for (String sentence : reasons("stated without --quiet")) {
          page.paragraph(2, Tone.PLAIN, sentence);
        }
      }
    }
  }

  void write(Page page) {
    String target = dossier.target().name();
    Page.Span program = page.span(Tone.FAINT, "scruple " + dossier.version());
    int room = page.width() - DisplayWidth.of(program.text()) - 2;
    String name = DisplayWidth.middle(page.text(target), Math.max(20, room - 24), page.text("…"));
    String seen = "   " + seen();
    List<Page.Span> left = List.of(page.span(Tone.STRONG, name), page.span(Tone.PLAIN, seen));
    if (Page.columns(left) <= page.width()) {
      page.edges(left, program);
    } else {
      page.edges(List.of(page.span(Tone.STRONG, name)), program);
      page.paragraph(0, Tone.PLAIN, seen.strip());
    }
    page.item(List.of(page.span(Tone.FAINT, "for  ")), Tone.PLAIN, told(dossier.use()));
    page.blank();
    VerdictValue value = dossier.verdict().value();
    page.line(
        page.span(Words.tone(value), "  " + Words.verdict(value)),
        page.span(Tone.FAINT, "   " + counts()));
    page.blank();
    for (String sentence : summary()) {
      page.paragraph(2, Tone.PLAIN, sentence);
    }
  }

  /** What sort of target was weighed, and when. */
  String seen() {
    return sort(dossier.target()) + ", " + day(dossier.asOf());
  }

  /** The day of an instant, as a person writes it. */
  static String day(Instant instant) {
    return DAY.format(instant);
  }

  /** What sort of target it is, and its revision where it has one. */
  static String sort(TargetDescription target) {
    String revision = target.revision();
    String kind = Words.kind(target);
    if (revision == null) {
      return kind;
    }
    boolean commit = revision.matches("[0-9a-f]{40}|[0-9a-f]{64}");
    String shown = commit ? revision.substring(0, 10) : revision;
    return (target.kind() == TargetKind.HUB ? kind + ", " : kind + " ") + shown;
  }

  /** The use, with all that is stated of it. */
  static String told(Use use) {
    List<String> actions = use.actions().stream().map(Words::action).toList();
    List<String> stated = Stated.words(use.circumstances());
    return use.name()
        + ": "
        + String.join(", ", actions)
        + (stated.isEmpty() ? "" : "  ·  " + String.join(", ", stated))
        + reading(use.reading());
  }

  /** What was chosen where law or licence is unsettled; the answer hangs on it. */
  private static String reading(@Nullable ReadingChoice chosen) {
    return chosen == null ? "" : "  ·  by the " + chosen.word() + " reading of what is unsettled";
  }

  /** How many conditions there are, and how many things were not seen. */
  String counts() {
    int gaps = new Gaps(dossier, false).count();
    List<String> counts = new ArrayList<>();
    boolean settled =
        switch (dossier.verdict().value()) {
          case GO, GO_WITH_CONDITIONS -> true;
          case NO_GO, CANNOT_TELL -> false;
        };
    if (!dossier.conditions().isEmpty()) {
      String besides = dossier.verdict().value() == VerdictValue.NO_GO ? " besides" : "";
      counts.add(Words.count(dossier.conditions().size(), "condition", "conditions") + besides);
    } else if (settled) {
      counts.add("no conditions");
    }
    long corrected = Corrections.holding(dossier);
    if (corrected > 0) {
      counts.add(Words.count(corrected, "finding", "findings") + " corrected by people");
    }
    if (gaps > 0) {
      counts.add(Words.count(gaps, "thing", "things") + " not seen");
    }
    return String.join(" · ", counts);
  }

  /** The answer in sentences. */
  List<String> summary() {
    return summary("below");
  }

  /**
   * The answer in sentences.
   *
   * @param rest where conditions, gaps and more reasons are told
   */
  List<String> summary(String rest) {
    List<String> sentences = new ArrayList<>();
    switch (dossier.verdict().value()) {
      case GO ->
          sentences.add(
              "You may "
                  + actions()
                  + (new Gaps(dossier, false).count() == 0
                      ? ", and nothing is left to settle first."
                      : ". What was not seen is listed " + rest + "."));
      case GO_WITH_CONDITIONS ->
          sentences.add(
              "You may "
                  + actions()
                  + ", if you keep to "
                  + (dossier.conditions().size() == 1
                      ? "the condition "
                      : "the " + dossier.conditions().size() + " conditions ")
                  + rest
                  + open()
                  + ".");
      case NO_GO, CANNOT_TELL -> sentences.addAll(reasons(rest));
    }
    if (index.isHosted()) {
      sentences.add(OUTPUTS);
    }
    answered().ifPresent(sentences::add);
    return sentences;
  }

  /** That packages whose licence is to be learned leave a part of the answer open. */
  private String open() {
    long packages =
        dossier.conditions().stream()
            .flatMap(condition -> condition.from().stream())
            .flatMap(id -> index.ruling(id).stream())
            .filter(ruling -> ruling.value() == RulingValue.UNCLEAR)
            .flatMap(ruling -> index.component(ruling.component()).stream())
            .filter(part -> part.role() == ComponentRole.PACKAGE && part.concluded() == null)
            .map(Component::id)
            .distinct()
            .count();
    return packages == 0
        ? ""
        : "; of "
            + Words.count(packages, "package", "packages")
            + " the licence is not known, which leaves that part open";
  }

  private String actions() {
    return Words.list(dossier.use().actions().stream().map(Words::doing).toList(), "and");
  }

  /**
   * What decides, said in full for the first two.
   *
   * @param rest where the others are told
   */
  List<String> reasons(String rest) {
    List<String> reasons = new ArrayList<>();
    dossier.verdict().because().stream()
        .flatMap(id -> index.ruling(id).stream())
        .filter(ruling -> ruling.value() != RulingValue.PERMITTED)
        .sorted(Comparator.comparing(Ruling::value).reversed().thenComparing(Ruling::component))
        .map(Ruling::component)
        .distinct()
        .forEach(component -> reasons.add(refusal(component)));
    for (String id : dossier.verdict().because()) {
      index.outcome(id).map(Outcome::reason).map(Headline::sentence).ifPresent(reasons::add);
      index.unexamined(id).map(Headline::unread).ifPresent(reasons::add);
    }
    if (reasons.size() > 2) {
      int more = reasons.size() - 2;
      List<String> first = new ArrayList<>(reasons.subList(0, 2));
      first.add(
          Words.count(more, "more reason", "more reasons")
              + (more == 1 ? " is " : " are ")
              + rest
              + ".");
      return first;
    }
    return reasons;
  }

  /** What was not read, and why one file can decide. */
  private static String unread(Unexamined gap) {
    return gap.path() == null
        ? sentence(gap.reason())
        : sentence(
            gap.path()
                + ": "
                + gap.reason().replaceFirst("\\.$", "")
                + "; it may hold a licence or be loaded, so it can change the answer");
  }

  /** One sentence on a component, for all of the deciding actions together. */
  private String refusal(String id) {
    List<Ruling> deciding =
        dossier.use().actions().stream()
            .flatMap(action -> Optional.ofNullable(rulingOf(id, action)).stream())
            .filter(ruling -> dossier.verdict().because().contains(ruling.id()))
            .toList();
    boolean prohibited = deciding.stream().anyMatch(r -> r.value() == RulingValue.PROHIBITED);
    List<Ruling> told =
        deciding.stream().filter(r -> !prohibited || r.value() == RulingValue.PROHIBITED).toList();
    String doing = Words.list(told.stream().map(r -> Words.doing(r.action())).toList(), "or");
    String what =
        index.component(id).map(c -> named(c) + ", " + Words.license(c.concluded())).orElse(id);
    String license = index.component(id).map(Component::concluded).orElse("");
    String cited =
        told.stream()
            .flatMap(r -> r.citations().stream())
            .findFirst()
            .map(
                c -> c.license().equals(license) ? Index.clause(c) : " (" + Index.citation(c) + ")")
            .orElse("");
    return (prohibited ? "You may not " : "It is not settled whether you may ")
        + doing
        + ": "
        + what
        + cited
        + way(told)
        + ".";
  }

  /** In a stack, the parts on the way to the one whose terms decide. */
  private String way(List<Ruling> told) {
    List<String> via = told.isEmpty() ? List.of() : told.getFirst().via();
    return dossier.target().kind() != TargetKind.STACK || via.size() < 2
        ? ""
        : ", by way of " + String.join(" → ", via.stream().skip(1).map(index::name).toList());
  }

  private @org.jspecify.annotations.Nullable Ruling rulingOf(String id, Action action) {
    return index.component(id).map((Component c) -> index.rulings(c).get(action)).orElse(null);
  }

  private static String sentence(String text) {
    boolean path = text.split("[ :]", 2)[0].matches(".*[/.].*");
    String first = path ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return first.endsWith(".") ? first : first + ".";
  }

  private Optional<String> answered() {
    List<Outcome> asked =
        dossier.outcomes().stream().filter(o -> o.value() != OutcomeValue.NOT_APPLICABLE).toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    long good = asked.stream().filter(o -> o.value() == OutcomeValue.PASS).count();
    long open = asked.stream().filter(o -> o.value() == OutcomeValue.UNKNOWN).count();
    long poor = asked.size() - good - open;
    List<String> parts = new ArrayList<>();
    if (good > 0) {
      parts.add(good + (good == 1 ? " is" : " are") + " answered well");
    }
    if (poor > 0) {
      parts.add(poor + (good > 0 ? "" : poor == 1 ? " is answered" : " are answered") + " poorly");
    }
    if (open > 0) {
      parts.add(open + (parts.isEmpty() ? " could not be answered" : " not at all"));
    }
    String of = Words.count(asked.size(), "question", "questions");
    String about = dossier.target().kind() == TargetKind.STACK ? "the parts" : "the project";
    return Optional.of(
        "Of " + of + " asked about " + about + ", " + Words.list(parts, "and") + areas() + ".");
  }

  /** The areas by their answers, what speaks for the project first. */
  private String areas() {
    Map<String, List<String>> areas = new LinkedHashMap<>();
    List<AreaLine> lines = Checklist.lines(dossier);
    for (Tone tone : List.of(Tone.GOOD, Tone.MIXED, Tone.BAD)) {
      for (AreaLine line : lines) {
        if (line.answer().tone() == tone) {
          String word = tone == Tone.GOOD ? "good" : line.answer().word();
          areas.computeIfAbsent(word, key -> new ArrayList<>()).add(line.name());
        }
      }
    }
    List<String> told = new ArrayList<>();
    areas.forEach((word, names) -> told.add(word + " on " + Words.list(names, "and")));
    return told.isEmpty() ? "" : ": " + String.join("; ", told);
  }

  /** A part by its role and name; a name that says the role says it once. */
  private static String named(Component part) {
    String role = Words.role(part.role());
    return part.name().endsWith(" " + role) ? part.name() : role + " " + part.name();
  }
}
