// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.VerdictValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One of several targets that are compared, summed up: an answer an action and an area. */
final class ComparedTarget {
  private static final int CLAUSES = 2;
  private static final int LICENSES = 4;

  private final String letter;
  private final Dossier dossier;
  private final Index index;
  private final NeededPackages packages;
  private final Set<String> because;
  private final Set<String> conditional = new HashSet<>();

  /**
   * An answer with what decides it.
   *
   * @param why whose terms, their clause, and what it hangs on; empty where nothing decides
   */
  record Answer(String words, Tone tone, String why) {}

  /** Something to do or to keep to, without those whom it is about. */
  record Ask(String text, String citations) {}

  ComparedTarget(String letter, Dossier dossier) {
    this.letter = letter;
    this.dossier = dossier;
    this.index = new Index(dossier);
    this.packages = new NeededPackages(dossier);
    this.because = Set.copyOf(dossier.verdict().because());
    dossier.conditions().forEach(condition -> conditional.addAll(condition.from()));
  }

  String letter() {
    return letter;
  }

  Dossier dossier() {
    return dossier;
  }

  VerdictValue verdict() {
    return dossier.verdict().value();
  }

  /** Whether it is a hosted service, of which only outputs come into anybody's hands. */
  boolean isHosted() {
    return index.isHosted();
  }

  /** The sentences that tell why it is no go, or can't be told. */
  List<String> reasons() {
    return new Headline(dossier, index).reasons("in its own report");
  }

  int unseen() {
    return new Gaps(dossier, false).count();
  }

  /** May I? The harshest ruling on what the use needs decides. */
  Answer answer(Action action) {
    List<Ruling> rulings =
        dossier.rulings().stream().filter(r -> r.action() == action && counts(r)).toList();
    if (rulings.isEmpty()) {
      return new Answer("not ruled", Tone.FAINT, "");
    }
    RulingValue worst = rulings.stream().map(Ruling::value).max(RulingValue::compareTo).get();
    List<Ruling> deciding = rulings.stream().filter(r -> r.value() == worst).toList();
    boolean several = rulings.stream().map(Ruling::component).distinct().count() > 1;
    return switch (worst) {
      case PERMITTED -> permitted(deciding);
      case CONDITIONAL -> new Answer("depends", Tone.MIXED, why(deciding, several));
      case UNCLEAR -> new Answer("unclear", Tone.OPEN, why(deciding, several));
      case PROHIBITED -> new Answer("no", Tone.BAD, why(deciding, several));
    };
  }

  /**
   * Whether a ruling is on something that the use needs. What is prohibited and not needed decides
   * no verdict; what hangs on something and is needed asks for a condition. Packages whose licence
   * nobody stated are one condition together.
   */
  private boolean counts(Ruling ruling) {
    Component component = index.component(ruling.component()).orElse(null);
    if (component == null
        || (component.role() == ComponentRole.PACKAGE && component.concluded() == null)) {
      return false;
    }
    return switch (ruling.value()) {
      case PERMITTED -> true;
      case CONDITIONAL -> conditional.contains(ruling.id());
      case PROHIBITED -> because.contains(ruling.id());
      case UNCLEAR ->
          because.contains(ruling.id())
              || conditional.contains(ruling.id())
              || (verdict() == VerdictValue.NO_GO && mayBeNeeded(component));
    };
  }

  /** A refusal names only what is prohibited; what else the use needs is told by what it isn't. */
  private boolean mayBeNeeded(Component component) {
    return index.madeOf(component).isEmpty()
        && packages.needed(component)
        && index.rulings(component).values().stream()
            .allMatch(r -> r.value() != RulingValue.PROHIBITED || because.contains(r.id()));
  }

  private Answer permitted(List<Ruling> rulings) {
    List<Ruling> asking = rulings.stream().filter(r -> !r.duties().isEmpty()).toList();
    List<String> licenses =
        (asking.isEmpty() ? rulings : asking)
            .stream()
                .flatMap(ruling -> ruling.citations().stream())
                .map(Citation::license)
                .distinct()
                .sorted()
                .toList();
    String why =
        licenses.size() == 1
            ? cited((asking.isEmpty() ? rulings : asking).getFirst())
            : counted(licenses);
    return new Answer(asking.isEmpty() ? "yes" : "yes, with duties", Tone.GOOD, why);
  }

  /** Whose terms decide, by which clause, and on what it hangs. */
  private String why(List<Ruling> deciding, boolean several) {
    Ruling first = deciding.getFirst();
    List<String> parts = new ArrayList<>();
    String who = several ? index.component(first.component()).map(this::who).orElse("") : "";
    if (first.citations().isEmpty()) {
      parts.add(who.isEmpty() ? license(first) : who + ": " + license(first));
    } else {
      parts.add(who.isEmpty() ? cited(first) : who + ": " + cited(first));
    }
    long more = deciding.stream().map(Ruling::component).distinct().count() - 1;
    if (more > 0) {
      parts.add("and " + more + " more");
    }
    if (first.value() == RulingValue.CONDITIONAL && !first.when().isEmpty()) {
      parts.add("depends on " + Words.circumstances(first.when()));
    }
    if (first.value() == RulingValue.UNCLEAR && !first.readings().isEmpty()) {
      parts.add(first.readings().getFirst());
    }
    return String.join("; ", parts);
  }

  private String who(Component component) {
    return Words.role(component.role()) + " " + component.name();
  }

  private String license(Ruling ruling) {
    return index.component(ruling.component()).map(c -> Words.license(c.concluded())).orElse("");
  }

  /** {@code MIT §1, §2}: the licences that are cited, each with its first clauses. */
  private static String cited(Ruling ruling) {
    Map<String, List<String>> clauses = new LinkedHashMap<>();
    for (Citation citation : ruling.citations()) {
      if (Index.isNoLicense(citation)) {
        return Index.citation(citation);
      }
      clauses
          .computeIfAbsent(citation.license(), license -> new ArrayList<>())
          .add(Index.clause(citation).strip());
    }
    return clauses.entrySet().stream()
        .map(
            each -> {
              List<String> first = each.getValue().stream().limit(CLAUSES).toList();
              return (each.getKey() + " " + String.join(", ", first)).strip();
            })
        .collect(Collectors.joining("; "));
  }

  private static String counted(List<String> licenses) {
    int more = licenses.size() - LICENSES;
    return more <= 0
        ? Words.list(licenses, "and")
        : String.join(", ", licenses.subList(0, LICENSES)) + " and " + more + " more";
  }

  /** All that is asked before or while it is used, each once. */
  List<Ask> asks() {
    Map<String, Ask> asks = new LinkedHashMap<>();
    for (Condition condition : dossier.conditions()) {
      Ask ask = ask(condition);
      asks.putIfAbsent(ask.text(), ask);
    }
    // What a licence asks for in words of its own, it shows in quotation marks.
    return asks.values().stream()
        .sorted(Comparator.comparing((Ask ask) -> !ask.text().contains("«")))
        .toList();
  }

  /**
   * A condition begins with what to do, or with when it is to be done, a colon and that; whom it is
   * about and the clauses follow the next colon.
   */
  private Ask ask(Condition condition) {
    String text = condition.text();
    if (condition.from().stream().anyMatch(id -> index.outcome(id).isPresent())) {
      return new Ask(text.split(" Next: ", 2)[0], "");
    }
    String what = deed(text).replaceFirst(", and state it in a use file .*", "");
    int last = text.lastIndexOf(" (");
    String cited =
        last > 0 && text.endsWith(")") ? text.substring(last + 2, text.length() - 1) : "";
    boolean ours =
        condition.from().stream()
            .flatMap(id -> index.ruling(id).stream())
            .flatMap(ruling -> ruling.citations().stream())
            .anyMatch(citation -> cited.startsWith(citation.license() + " §"));
    return new Ask(what, ours ? cited : "");
  }

  /** Up to the colon before whom it is about; a colon in words that are to be shown is none. */
  private static String deed(String text) {
    int from = text.startsWith("If ") ? Math.max(0, text.indexOf(": ")) + 2 : 0;
    boolean quoted = false;
    for (int at = from; at < text.length() - 1; at++) {
      char letter = text.charAt(at);
      quoted = letter == '«' || (quoted && letter != '»');
      if (!quoted && letter == ':' && text.charAt(at + 1) == ' ') {
        return text.substring(0, at);
      }
    }
    return text;
  }

  /** Should I? An answer for each area that was asked about. */
  Map<Area, AreaAnswer> checklist() {
    Map<Area, AreaAnswer> answers = new EnumMap<>(Area.class);
    outcomes().forEach((area, outcomes) -> answers.put(area, AreaAnswer.of(outcomes)));
    return answers;
  }

  /** The reason that tells most of an area. */
  String reason(Area area) {
    List<Outcome> outcomes = outcomes().getOrDefault(area, List.of());
    return outcomes.isEmpty() ? "" : new AreaLine(List.of(area), outcomes).telling().reason();
  }

  private Map<Area, List<Outcome>> outcomes() {
    Map<Area, List<Outcome>> areas = new EnumMap<>(Area.class);
    for (Outcome outcome : dossier.outcomes()) {
      areas.computeIfAbsent(outcome.area(), area -> new ArrayList<>()).add(outcome);
    }
    return areas;
  }
}
