// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.difference;

import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.Condition;
import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Dossier;
import dev.scruple.model.Duty;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.Unexamined;
import dev.scruple.model.difference.Difference;
import dev.scruple.model.difference.Difference.Direction;
import dev.scruple.model.difference.Difference.Kind;
import dev.scruple.model.difference.DossierDifference;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two dossiers. Things are matched by their ids, which are the same across
 * runs; what only moved to another line is not a difference.
 */
public final class Differences {
  private final Dossier before;
  private final Dossier after;
  private final List<Difference> found = new ArrayList<>();

  private Differences(Dossier before, Dossier after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Compares.
   *
   * @param version of the program
   */
  public static DossierDifference between(Dossier before, Dossier after, String version) {
    Differences differences = new Differences(before, after);
    return new DossierDifference(
        DossierDifference.SCHEMA,
        version,
        after.asOf(),
        after.target(),
        List.of(),
        null,
        after.curations(),
        side(before),
        side(after),
        before.verdict().value() != after.verdict().value(),
        differences.caveats(),
        differences.find());
  }

  private static DossierDifference.Side side(Dossier dossier) {
    return new DossierDifference.Side(
        dossier.version(),
        dossier.asOf(),
        dossier.target(),
        dossier.use(),
        dossier.verdict().value());
  }

  private List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    if (!before.target().name().equals(after.target().name())) {
      caveats.add("two targets: " + before.target().name() + ", then " + after.target().name());
    }
    if (!before.use().equals(after.use())) {
      boolean renamed = !before.use().name().equals(after.use().name());
      caveats.add(
          (renamed
                  ? "the use is another: " + before.use().name() + ", then " + after.use().name()
                  : "the use " + after.use().name() + " is stated otherwise than before")
              + asked("; newly asked: ", after, before)
              + asked("; no longer asked: ", before, after)
              + "; what hangs on the use is neither better nor worse");
    }
    if (!before.version().equals(after.version())) {
      caveats.add(
          "another version of scruple: "
              + before.version()
              + ", then "
              + after.version()
              + "; its checks and rules may have changed");
    }
    if (day(after).isBefore(day(before))) {
      caveats.add("the second evaluation is of an earlier day than the first");
    } else if (after.asOf().isBefore(before.asOf())) {
      caveats.add("the second evaluation is of an earlier hour of the same day than the first");
    }
    if (!checks(before).equals(checks(after))) {
      caveats.add("not the same checks were asked");
    }
    return caveats;
  }

  /** The actions that only one of the uses has, in its order. */
  private static String asked(String words, Dossier one, Dossier other) {
    List<String> only =
        one.use().actions().stream()
            .filter(action -> !other.use().actions().contains(action))
            .map(Action::word)
            .toList();
    return only.isEmpty() ? "" : words + String.join(", ", only);
  }

  private static LocalDate day(Dossier dossier) {
    return LocalDate.ofInstant(dossier.asOf(), ZoneOffset.UTC);
  }

  private static Set<String> checks(Dossier dossier) {
    return dossier.outcomes().stream()
        .map(Outcome::check)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Difference> find() {
    rulings();
    pairs(Dossier::conditions, Condition::id)
        .forEach((id, pair) -> presence(Kind.CONDITION, id, pair.map(Condition::text), sameUse()));
    outcomes();
    components();
    pairs(Dossier::curations, Curation::id).forEach((id, pair) -> curation(id, pair));
    pairs(Differences::gaps, Unexamined::id)
        .forEach((id, pair) -> presence(Kind.GAP, id, pair.map(Differences::words), true));
    found.sort(
        Comparator.comparing(Difference::kind)
            .thenComparing(Difference::direction)
            .thenComparing(Differences::part)
            .thenComparingInt(this::place)
            .thenComparing(Difference::subject)
            .thenComparing(Difference::id));
    return List.copyOf(found);
  }

  /** What it is about; of a ruling without its action. */
  private static String part(Difference difference) {
    String subject = difference.subject();
    int end = difference.kind() == Kind.RULING ? subject.lastIndexOf(": ") : -1;
    return end < 0 ? subject : subject.substring(0, end);
  }

  /** Of a ruling, where the newer use has its action. */
  private int place(Difference difference) {
    String subject = difference.subject();
    return difference.kind() == Kind.RULING
        ? after.use().actions().stream()
            .map(Action::word)
            .toList()
            .indexOf(subject.substring(subject.lastIndexOf(": ") + 2))
        : 0;
  }

  /** The same thing on both sides; null where it is not. */
  private record Pair<T>(@Nullable T before, @Nullable T after) {
    Pair<String> map(Function<T, String> words) {
      T one = before;
      T other = after;
      return new Pair<>(
          one == null ? null : words.apply(one), other == null ? null : words.apply(other));
    }
  }

  private <T> Map<String, Pair<T>> pairs(Function<Dossier, List<T>> part, Function<T, String> id) {
    Map<String, T> old = byId(part.apply(before), id);
    Map<String, T> current = byId(part.apply(after), id);
    TreeSet<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(current.keySet());
    Map<String, Pair<T>> pairs = new TreeMap<>();
    ids.forEach(each -> pairs.put(each, new Pair<>(old.get(each), current.get(each))));
    return pairs;
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a));
  }

  /** Of what is asked and answered for a use, two uses have two answers. */
  private Direction ofUse(Direction direction) {
    return sameUse() ? direction : Direction.OTHER;
  }

  private boolean sameUse() {
    return before.use().equals(after.use());
  }

  private static List<Unexamined> gaps(Dossier dossier) {
    return dossier.coverage().stream().map(Coverage::unexamined).flatMap(List::stream).toList();
  }

  private static String words(Unexamined gap) {
    return (gap.path() == null ? "" : gap.path() + ": ") + gap.reason();
  }

  /** Of parts that both have: that parts came or went is said once, and not for each action. */
  private void rulings() {
    pairs(Dossier::rulings, ruling -> ruling.component() + " " + ruling.action().word())
        .forEach(
            (_, pair) -> {
              Ruling old = pair.before();
              Ruling current = pair.after();
              if (old != null && current != null && !said(old).equals(said(current))) {
                int step = current.value().compareTo(old.value());
                add(
                    current.id(),
                    Kind.RULING,
                    ofUse(direction(step)),
                    name(current.component()) + ": " + current.action().word(),
                    said(old),
                    said(current));
              }
            });
  }

  private static String said(Ruling ruling) {
    String duties =
        ruling.duties().stream().map(Duty::word).sorted().collect(Collectors.joining(", "));
    String cited =
        ruling.citations().stream()
            .map(Differences::cited)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return ruling.value()
        + (duties.isEmpty() ? "" : ", duties " + duties)
        + (cited.isEmpty() ? "" : " (" + cited + ")");
  }

  private static String cited(Citation citation) {
    return citation.clause().isEmpty()
        ? citation.license()
        : citation.license() + " §" + citation.clause();
  }

  private String name(String component) {
    return after.components().stream()
        .filter(each -> each.id().equals(component))
        .map(Component::name)
        .findFirst()
        .orElse(component);
  }

  private void outcomes() {
    pairs(Dossier::outcomes, Outcome::id)
        .forEach(
            (id, pair) -> {
              Outcome old = pair.before();
              Outcome current = pair.after();
              if (old != null && current != null && old.value() != current.value()) {
                add(
                    id,
                    Kind.OUTCOME,
                    current.area() == Area.LICENCE
                        ? ofUse(direction(old.value(), current.value()))
                        : direction(old.value(), current.value()),
                    current.check(),
                    old.value().name(),
                    current.value() + ": " + current.reason());
              }
            });
  }

  /** What is not known, or not asked, is neither better nor worse. */
  private static Direction direction(OutcomeValue old, OutcomeValue current) {
    boolean told =
        old.compareTo(OutcomeValue.UNKNOWN) < 0 && current.compareTo(OutcomeValue.UNKNOWN) < 0;
    return told ? direction(current.compareTo(old)) : Direction.OTHER;
  }

  private static Direction direction(int step) {
    return step > 0 ? Direction.WORSE : step < 0 ? Direction.BETTER : Direction.OTHER;
  }

  private void components() {
    pairs(Dossier::components, Component::id)
        .forEach(
            (id, pair) -> {
              Component old = pair.before();
              Component current = pair.after();
              if (old == null || current == null) {
                presence(Kind.COMPONENT, id, pair.map(Differences::words), false);
              } else if (!Objects.equals(old.concluded(), current.concluded())) {
                add(
                    id,
                    Kind.LICENCE,
                    Direction.OTHER,
                    current.name(),
                    license(old),
                    license(current));
              }
            });
  }

  private static String words(Component component) {
    return component.role() + " " + component.name() + ", " + license(component);
  }

  private static String license(Component component) {
    return component.concluded() == null ? "licence not known" : component.concluded();
  }

  private void curation(String id, Pair<Curation> pair) {
    Curation old = pair.before();
    Curation current = pair.after();
    if (old != null && current != null && old.state() == current.state()) {
      return;
    }
    Curation either = current == null ? Objects.requireNonNull(old) : current;
    add(
        id,
        Kind.CURATION,
        Direction.OTHER,
        either.finding(),
        old == null ? null : told(old),
        current == null ? null : told(current));
  }

  private static String told(Curation curation) {
    return curation.state()
        + ", "
        + curation.instead()
        + " until "
        + curation.expires()
        + ", because: "
        + curation.reason().replaceFirst("\\.$", "")
        + " ("
        + curation.author()
        + ")";
  }

  /** Something that came or went. */
  private void presence(Kind kind, String id, Pair<String> pair, boolean burden) {
    String old = pair.before();
    String current = pair.after();
    if ((old == null) == (current == null)) {
      return;
    }
    Direction direction =
        !burden ? Direction.OTHER : old == null ? Direction.WORSE : Direction.BETTER;
    add(id, kind, direction, String.valueOf(old == null ? current : old), old, current);
  }

  private void add(
      String id,
      Kind kind,
      Direction direction,
      String subject,
      @Nullable String old,
      @Nullable String current) {
    found.add(new Difference(id, kind, direction, subject, old, current));
  }
}
