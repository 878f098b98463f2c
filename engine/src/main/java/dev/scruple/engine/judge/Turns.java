// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import dev.scruple.engine.compose.Composition;
import dev.scruple.model.Action;
import dev.scruple.model.Change;
import dev.scruple.model.Change.Kind;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Relation;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Unexamined;
import dev.scruple.model.Use;
import dev.scruple.model.VerdictValue;
import dev.scruple.terms.Circumstance;
import dev.scruple.terms.use.Uses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest changes that would turn a refusal or an open answer.
 *
 * <p>What stands against the use names what could be done otherwise: leave the component out or
 * take another, do it in other circumstances, drop an action, choose a reading. Each such step is
 * tried by ruling anew; where none alone turns the answer, each two are; where no two do, all that
 * decide are replaced, and steps are taken back while the answer stays turned. The number of trials
 * is bounded, so that a hopeless case costs no more than a hopeful one.
 */
public final class Turns {
  private static final int MOST_STEPS = 60;
  private static final int MOST_PAIRS = 300;
  private static final int MOST_CHANGES = 20;
  private static final int MOST_ROUNDS = 10;
  private static final int MOST_REPLACED = 30;
  private static final int MOST_AGAINST = 200;

  /** Beyond as many components times trials the search ends: a large target costs a few trials. */
  private static final int MOST_WORK = 200_000;

  /** Stands for terms that permit everything. */
  private static final String FREE = "0BSD";

  /**
   * What is to be judged anew after a change.
   *
   * @param gone paths of what was left out or replaced
   */
  public record Situation(
      List<Component> components,
      List<Relation> relations,
      Set<String> needed,
      Use use,
      Set<String> gone) {
    public Situation {
      components = List.copyOf(components);
      relations = List.copyOf(relations);
      needed = Set.copyOf(needed);
      gone = Set.copyOf(gone);
    }

    /** What was not examined, without what is gone. */
    public List<Unexamined> still(List<Unexamined> unread) {
      return unread.stream()
          .filter(each -> each.path() == null || !gone.contains(each.path()))
          .toList();
    }

    /** What was composed, as it is. */
    public static Situation of(Composition composition, Use use) {
      return new Situation(
          composition.components(), composition.relations(), composition.needed(), use, Set.of());
    }
  }

  private int trials;

  /** Tries a situation; what comes after the bound counts as no better than it is. */
  private VerdictValue tried(Situation situation) {
    trials++;
    return mayTry() ? weighing.weigh(situation) : answer;
  }

  private boolean mayTry() {
    return (long) trials * now.components().size() <= MOST_WORK;
  }

  /** What a situation comes to. */
  public interface Weighing {
    /** The rulings that count for the verdict. */
    List<Ruling> rulings(Situation situation);

    /** The verdict that they lead to. */
    VerdictValue verdict(Situation situation, List<Ruling> rulings);

    /** The verdict. */
    default VerdictValue weigh(Situation situation) {
      return verdict(situation, rulings(situation));
    }
  }

  /** A circumstance with another value. */
  private record Otherwise(Circumstance key, Object value, Change.Step step) {}

  private final Situation now;
  private final VerdictValue answer;
  private final Weighing weighing;
  private final List<Otherwise> otherwise = new ArrayList<>();

  /**
   * Prepares the search.
   *
   * @param answer the verdict as things are
   */
  public Turns(Situation now, VerdictValue answer, Weighing weighing) {
    this.now = now;
    this.answer = answer;
    this.weighing = weighing;
  }

  /**
   * The changes, the best first; none where the answer is no refusal and not open.
   *
   * @param rulings as things are
   */
  public List<Change> find(List<Ruling> rulings) {
    if (answer == VerdictValue.GO || answer == VerdictValue.GO_WITH_CONDITIONS) {
      return List.of();
    }
    List<Change.Step> steps = steps(rulings).stream().limit(MOST_STEPS).toList();
    List<Change> single = new ArrayList<>();
    for (Change.Step step : steps) {
      VerdictValue value = tried(after(now, step));
      if (isBetter(value)) {
        single.add(change(value, List.of(step)));
      }
    }
    List<Change> found = new ArrayList<>(single);
    if (single.stream()
        .noneMatch(change -> rank(change.value()) < rank(VerdictValue.CANNOT_TELL))) {
      // A step that only opens the answer is worth less than two that settle it.
      List<Change> pairs =
          pairs(steps).stream()
              .filter(change -> rank(change.value()) < rank(VerdictValue.CANNOT_TELL))
              .toList();
      found.addAll(pairs);
      if (pairs.isEmpty()) {
        several(steps).ifPresent(found::add);
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt((Change change) -> rank(change.value())))
        .limit(MOST_CHANGES)
        .toList();
  }

  private List<Change> pairs(List<Change.Step> steps) {
    List<Change> found = new ArrayList<>();
    int tried = 0;
    for (int first = 0; first < steps.size(); first++) {
      Situation half = after(now, steps.get(first));
      for (int second = first + 1;
          second < steps.size() && tried < MOST_PAIRS && mayTry();
          second++) {
        Change.Step step = steps.get(second);
        if (step.subject().equals(steps.get(first).subject())) {
          continue;
        }
        tried++;
        VerdictValue value = tried(after(half, step));
        if (isBetter(value)) {
          found.add(change(value, List.of(steps.get(first), step)));
        }
      }
    }
    return found;
  }

  /**
   * As few replacements as turn it together; empty where none do, or two would. What stood behind
   * what was replaced comes to light only then, so that it takes a few rounds.
   */
  private Optional<Change> several(List<Change.Step> first) {
    List<Change.Step> taken = new ArrayList<>(replacements(first));
    Situation after = after(now, taken);
    for (int round = 0; round < MOST_ROUNDS && !isBetter(tried(after)); round++) {
      if (taken.size() > MOST_REPLACED || !mayTry()) {
        return Optional.empty();
      }
      List<Change.Step> more = new ArrayList<>(replacements(steps(weighing.rulings(after))));
      more.removeAll(taken);
      if (more.isEmpty()) {
        return Optional.empty();
      }
      taken.addAll(more);
      after = after(now, taken);
    }
    VerdictValue value = tried(after);
    for (Change.Step step : List.copyOf(taken)) {
      List<Change.Step> fewer = new ArrayList<>(taken);
      fewer.remove(step);
      if (rank(tried(after(now, fewer))) <= rank(value)) {
        taken = fewer;
      }
    }
    return taken.size() < 3 || !isBetter(value)
        ? Optional.empty()
        : Optional.of(change(value, taken));
  }

  private static List<Change.Step> replacements(List<Change.Step> steps) {
    return steps.stream().filter(step -> step.kind() == Kind.REPLACE).toList();
  }

  private Situation after(Situation before, List<Change.Step> steps) {
    Situation after = before;
    for (Change.Step step : steps) {
      after = after(after, step);
    }
    return after;
  }

  private static Change change(VerdictValue value, List<Change.Step> steps) {
    String parts =
        String.join(
            " ", steps.stream().map(each -> each.kind().word() + " " + each.text()).toList());
    return new Change(Fingerprint.of("t", parts), value, steps);
  }

  private boolean isBetter(VerdictValue value) {
    return rank(value) < rank(answer);
  }

  private static int rank(VerdictValue value) {
    return switch (value) {
      case GO -> 0;
      case GO_WITH_CONDITIONS -> 1;
      case CANNOT_TELL -> 2;
      case NO_GO -> 3;
    };
  }

  /** What could be done otherwise, by what stands against the use, the mildest first. */
  private List<Change.Step> steps(List<Ruling> rulings) {
    Set<Change.Step> steps = new LinkedHashSet<>();
    List<Ruling> against =
        rulings.stream()
            .filter(ruling -> now.needed().contains(ruling.component()))
            .filter(ruling -> ruling.value().compareTo(RulingValue.UNCLEAR) >= 0)
            .limit(MOST_AGAINST)
            .toList();
    for (Ruling ruling : against) {
      parts(ruling).forEach(id -> without(id).ifPresent(steps::add));
    }
    for (Ruling ruling : against) {
      parts(ruling).forEach(id -> instead(id).ifPresent(steps::add));
    }
    steps.addAll(circumstances(against));
    if (now.use().reading() == null
        && against.stream().anyMatch(ruling -> ruling.readings().size() > 1)) {
      steps.add(
          new Change.Step(
              Kind.CHOOSE_READING,
              ReadingChoice.COMMON.word(),
              "Take the common reading of what is unsettled, at your own risk: --reading common"));
    }
    Set<Action> actions = new TreeSet<>(against.stream().map(Ruling::action).toList());
    if (now.use().actions().size() > actions.size()) {
      for (Action action : actions) {
        steps.add(
            new Change.Step(
                Kind.DROP_ACTION, action.word(), "Don't " + action.word().replace('-', ' ')));
      }
    }
    return List.copyOf(steps);
  }

  /**
   * The component whose terms decide first, then those on the way to it; of what combines or is
   * made, only if it is weights or data that another could stand in for, and not one's own.
   */
  private List<String> parts(Ruling ruling) {
    if (ruling.via().isEmpty()) {
      return isOwn(ruling.component()) ? List.of() : List.of(ruling.component());
    }
    List<String> parts = new ArrayList<>(ruling.via().reversed());
    String start = parts.removeLast();
    Component component = component(start);
    if (component != null && component.role() == ComponentRole.WEIGHTS && !isOwn(start)) {
      parts.add(start);
    }
    parts.removeIf(this::isOwn);
    return parts;
  }

  /** What stands under the very reference that the result is to have is the user's own. */
  private boolean isOwn(String id) {
    Component component = component(id);
    String concluded = component == null ? null : component.concluded();
    return concluded != null
        && concluded.startsWith("LicenseRef-")
        && concluded.equals(now.use().circumstances().resultLicense());
  }

  private Optional<Change.Step> without(String id) {
    Component component = component(id);
    boolean root = now.components().size() == 1 || id.equals("code") || isBase(id);
    boolean one =
        component != null
            && now.needed().stream().filter(each -> !each.equals(id)).findAny().isEmpty();
    return component == null || root || one
        ? Optional.empty()
        : Optional.of(new Change.Step(Kind.LEAVE_OUT, id, "Leave out " + component.name()));
  }

  /** What something was derived from can't be left out of it. */
  private boolean isBase(String id) {
    return now.relations().stream()
        .anyMatch(
            relation ->
                relation.to().equals(id)
                    && switch (relation.type()) {
                      case DERIVED_FROM, TRAINED_ON -> true;
                      case CONTAINS, DEPENDS_ON, EVALUATED_ON, CALLS -> false;
                    });
  }

  private Optional<Change.Step> instead(String id) {
    Component component = component(id);
    if (component == null) {
      return Optional.empty();
    }
    String what =
        switch (component.role()) {
          case WEIGHTS -> isBase(id) ? "another base than " : "other weights than ";
          case DATASET -> "other data than ";
          case SERVICE -> "another service than ";
          case CODE, DOCUMENTATION, PACKAGE -> "another in place of ";
        };
    return Optional.of(
        new Change.Step(
            Kind.REPLACE,
            id,
            "Choose "
                + what
                + component.name()
                + ", under terms that permit this, or get leave from its licensor"));
  }

  private @Nullable Component component(String id) {
    return now.components().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }

  /** Circumstances that are in the user's hand. */
  private List<Change.Step> circumstances(List<Ruling> against) {
    List<Change.Step> steps = new ArrayList<>();
    if (!Boolean.FALSE.equals(now.use().circumstances().distribution())) {
      steps.add(otherwise(Circumstance.DISTRIBUTION, false, "Hand out no copies: host it"));
    }
    Set<String> licenses = new TreeSet<>();
    against.forEach(
        ruling -> ruling.citations().forEach(citation -> licenses.add(citation.license())));
    for (String license : licenses) {
      if (now.components().stream().anyMatch(each -> license.equals(each.concluded()))) {
        steps.add(
            otherwise(
                Circumstance.RESULT_LICENSE, license, "Release what you build under " + license));
      }
    }
    if (!Boolean.FALSE.equals(now.use().circumstances().commercial())
        && !now.use().actions().contains(Action.SELL)) {
      steps.add(
          otherwise(Circumstance.COMMERCIAL, false, "Use it for purposes that are not commercial"));
    }
    return steps;
  }

  private Change.Step otherwise(Circumstance key, Object value, String text) {
    Change.Step step =
        new Change.Step(Kind.CHANGE_USE, key.word(), text + " (" + key.word() + ": " + value + ")");
    otherwise.add(new Otherwise(key, value, step));
    return step;
  }

  /** A situation after a step. */
  private Situation after(Situation before, Change.Step step) {
    return switch (step.kind()) {
      case LEAVE_OUT -> {
        List<Component> components =
            before.components().stream().filter(each -> !each.id().equals(step.subject())).toList();
        Set<String> needed = new TreeSet<>(before.needed());
        needed.remove(step.subject());
        yield new Situation(
            components, before.relations(), needed, before.use(), gone(before, step.subject()));
      }
      case REPLACE ->
          new Situation(
              before.components().stream().map(each -> replaced(each, step.subject())).toList(),
              before.relations().stream()
                  .filter(relation -> !relation.from().equals(step.subject()))
                  .toList(),
              before.needed(),
              before.use(),
              gone(before, step.subject()));
      case CHANGE_USE ->
          otherwise.stream()
              .filter(each -> each.step().equals(step))
              .findFirst()
              .map(each -> otherwise(before, each))
              .orElse(before);
      case DROP_ACTION -> {
        List<Action> actions =
            before.use().actions().stream()
                .filter(action -> !action.word().equals(step.subject()))
                .toList();
        Use use = before.use();
        yield used(before, new Use(use.name(), actions, use.circumstances(), use.reading()));
      }
      case CHOOSE_READING -> used(before, before.use().with(ReadingChoice.COMMON));
    };
  }

  /** One's own work goes out under the licence of the result, whichever that is. */
  private static Situation otherwise(Situation before, Otherwise change) {
    Use use = Uses.stating(before.use(), change.key(), change.value());
    String own = before.use().circumstances().resultLicense();
    String result = use.circumstances().resultLicense();
    if (own == null || result == null || own.equals(result) || !own.startsWith("LicenseRef-")) {
      return used(before, use);
    }
    List<Component> components =
        before.components().stream()
            .map(each -> own.equals(each.concluded()) ? under(each, result) : each)
            .toList();
    return new Situation(components, before.relations(), before.needed(), use, before.gone());
  }

  private static Situation used(Situation before, Use use) {
    return new Situation(
        before.components(), before.relations(), before.needed(), use, before.gone());
  }

  private static Set<String> gone(Situation before, String component) {
    Set<String> gone = new TreeSet<>(before.gone());
    before.components().stream()
        .filter(each -> each.id().equals(component))
        .forEach(each -> gone.addAll(each.paths()));
    return gone;
  }

  private static Component replaced(Component component, String id) {
    return component.id().equals(id) ? under(component, FREE) : component;
  }

  private static Component under(Component component, String license) {
    return new Component(
        component.id(),
        component.role(),
        component.name(),
        component.purl(),
        component.paths(),
        license,
        null,
        license);
  }
}
