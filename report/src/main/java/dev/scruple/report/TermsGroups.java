// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Subject;
import dev.scruple.model.terms.LicenseSummary;
import dev.scruple.model.terms.TermsRule;
import dev.scruple.model.terms.TermsRuling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a licence says, put together by what it comes to: may, may if, must, can't, unclear. */
public final class TermsGroups {
  private static final Set<Subject> WORKS =
      EnumSet.of(Subject.CODE, Subject.WEIGHTS, Subject.DATA, Subject.DOCUMENTATION);

  /** From so many actions on, all that are asked are called anything. */
  private static final int MANY = 9;

  private final LicenseSummary license;

  /** Where a line belongs. */
  public enum Group {
    MAY("You may"),
    MAY_AND_OWE("You may, and owe what stands under «You must»"),
    MAY_IF("You may, if"),
    CANNOT("You can't"),
    UNCLEAR("Unclear");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** As it heads its lines. */
    public String title() {
      return title;
    }
  }

  /**
   * Something that is answered in one way.
   *
   * @param what is done, in words
   * @param when what decides and wasn't stated, as sentences; none where nothing does
   * @param clauses that decide
   * @param meaning in our words; null where no clause says anything
   * @param readings where it is not settled
   */
  public record Line(
      String what,
      List<String> when,
      List<Citation> clauses,
      @Nullable String meaning,
      List<String> readings) {
    /** A line. */
    public Line {
      when = List.copyOf(when);
      clauses = List.copyOf(clauses);
      readings = List.copyOf(readings);
    }
  }

  /**
   * A duty or several.
   *
   * @param duties as orders
   * @param cases when they are owed
   * @param meanings in our words
   */
  public record Must(
      List<String> duties, List<String> cases, List<Citation> clauses, List<String> meanings) {
    /** A duty or several. */
    public Must {
      duties = List.copyOf(duties);
      cases = List.copyOf(cases);
      clauses = List.copyOf(clauses);
      meanings = List.copyOf(meanings);
    }
  }

  private record Key(
      Group group,
      List<String> when,
      List<Citation> clauses,
      @Nullable String meaning,
      List<String> readings) {}

  /** What that licence says. */
  public TermsGroups(LicenseSummary license) {
    this.license = license;
  }

  /** The lines of a group, in the order of the questions. */
  public List<Line> lines(Group group) {
    Map<Key, List<TermsRuling>> byAnswer = new LinkedHashMap<>();
    for (TermsRuling ruling : license.rulings()) {
      Key key = key(ruling);
      if (key.group() == group) {
        byAnswer.computeIfAbsent(key, each -> new ArrayList<>()).add(ruling);
      }
    }
    List<Line> lines = new ArrayList<>();
    byAnswer.forEach(
        (key, rulings) ->
            lines.add(
                new Line(what(rulings), key.when(), key.clauses(), key.meaning(), key.readings())));
    return lines;
  }

  private Key key(TermsRuling ruling) {
    boolean mild = ruling.value() == RulingValue.PERMITTED;
    boolean conditional = ruling.value() == RulingValue.CONDITIONAL;
    return new Key(
        group(ruling),
        conditional ? conditions(ruling) : List.of(),
        mild ? ruling.citations() : ruling.citations().stream().limit(3).toList(),
        conditional ? null : ruling.meaning(),
        mild || conditional ? List.of() : ruling.readings());
  }

  /** What a ruling hangs on: the conditions of what bars it or leaves it open. */
  private List<String> conditions(TermsRuling ruling) {
    List<String> conditions = new ArrayList<>();
    for (TermsRule rule : license.rules()) {
      if (bears(rule, ruling)
          && rule.when() != null
          && !rule.ifStated()
          && !rule.effect().equals("permit")) {
        String start = rule.effect().equals("prohibit") ? "Not if " : "Unclear if ";
        conditions.add(start + rule.when() + at(rule) + ". " + rule.meaning());
      }
    }
    if (conditions.isEmpty()) {
      for (TermsRule rule : license.rules()) {
        if (bears(rule, ruling) && rule.when() != null && rule.duties().isEmpty()) {
          conditions.add("If " + rule.when() + at(rule) + ". " + rule.meaning());
        }
      }
    }
    if (conditions.isEmpty() && ruling.when() != null) {
      conditions.add(
          "It hangs on " + Words.circumstances(List.of(ruling.when().split(", ", -1))) + ".");
    }
    return conditions;
  }

  private static String at(TermsRule rule) {
    return " (§" + String.join(", §", rule.clauses()) + ")";
  }

  /** Whether a rule speaks of what a ruling asks, and is cited by it. */
  private static boolean bears(TermsRule rule, TermsRuling ruling) {
    return speaks(rule, ruling)
        && ruling.citations().stream()
            .anyMatch(
                citation ->
                    citation.license().equals(rule.license())
                        && rule.clauses().contains(citation.clause()));
  }

  /** What a policy bars that the licence takes in, where nobody stated it. */
  public List<Line> bars() {
    Map<String, Line> bars = new LinkedHashMap<>();
    for (TermsRule rule : license.rules()) {
      String when = rule.when();
      boolean asked =
          license.rulings().stream()
              .anyMatch(ruling -> speaks(rule, ruling) && cites(ruling, rule));
      if (rule.ifStated() && when != null && asked) {
        bars.putIfAbsent(
            when + rule.meaning(),
            new Line("if " + when, List.of(), citations(rule), rule.meaning(), List.of()));
      }
    }
    return List.copyOf(bars.values());
  }

  private static boolean cites(TermsRuling ruling, TermsRule rule) {
    return ruling.citations().stream()
        .anyMatch(citation -> citation.license().equals(rule.license()));
  }

  private static boolean speaks(TermsRule rule, TermsRuling ruling) {
    return rule.subjects().contains(ruling.subject()) && rule.actions().contains(ruling.action());
  }

  private static Group group(TermsRuling ruling) {
    return switch (ruling.value()) {
      case PERMITTED -> ruling.duties().isEmpty() ? Group.MAY : Group.MAY_AND_OWE;
      case CONDITIONAL -> Group.MAY_IF;
      case UNCLEAR -> Group.UNCLEAR;
      case PROHIBITED -> Group.CANNOT;
    };
  }

  /** What is done in some rulings: all with some kinds of work, or actions with all or some. */
  private String what(List<TermsRuling> rulings) {
    Map<Subject, Set<Action>> done = new EnumMap<>(Subject.class);
    for (TermsRuling ruling : rulings) {
      done.computeIfAbsent(ruling.subject(), each -> EnumSet.noneOf(Action.class))
          .add(ruling.action());
    }
    List<String> parts = new ArrayList<>();
    Set<Subject> whole = EnumSet.noneOf(Subject.class);
    done.forEach(
        (subject, actions) -> {
          if (WORKS.contains(subject) && actions.size() >= MANY && actions.equals(asked(subject))) {
            whole.add(subject);
          }
        });
    if (!whole.isEmpty()) {
      parts.add("do anything with " + (whole.equals(WORKS) ? "it" : subjects(whole)));
      done.keySet().removeAll(whole);
    }
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (Action action : Action.values()) {
      Set<Subject> with = with(done, action, whole);
      if (!with.isEmpty()) {
        String kind = with.containsAll(all(action)) ? "" : " (" + subjects(with) + ")";
        byKind.computeIfAbsent(kind, each -> new ArrayList<>()).add(Words.doing(action));
      }
    }
    byKind.forEach((kind, actions) -> parts.add(Words.list(actions, "and") + kind));
    Set<Action> outputs = EnumSet.noneOf(Action.class);
    outputs.addAll(done.getOrDefault(Subject.OUTPUTS, Set.of()));
    if (done.size() > 1 || !whole.isEmpty()) {
      outputs.remove(Action.USE_NAME);
    }
    if (!outputs.isEmpty()) {
      parts.add(Words.list(outputs.stream().map(TermsGroups::withOutputs).toList(), "and"));
    }
    return String.join("; ", parts);
  }

  private static Set<Subject> with(
      Map<Subject, Set<Action>> done, Action action, Set<Subject> whole) {
    Set<Subject> with = EnumSet.noneOf(Subject.class);
    done.forEach(
        (subject, actions) -> {
          if (WORKS.contains(subject) && actions.contains(action)) {
            with.add(subject);
          }
        });
    if (!with.isEmpty()) {
      with.removeAll(whole);
    }
    return with;
  }

  private Set<Action> asked(Subject subject) {
    Set<Action> asked = EnumSet.noneOf(Action.class);
    license.rulings().stream()
        .filter(ruling -> ruling.subject() == subject)
        .forEach(ruling -> asked.add(ruling.action()));
    return asked;
  }

  /** The kinds of work of which an action is asked. */
  private Set<Subject> all(Action action) {
    Set<Subject> all = EnumSet.noneOf(Subject.class);
    license.rulings().stream()
        .filter(ruling -> ruling.action() == action && WORKS.contains(ruling.subject()))
        .forEach(ruling -> all.add(ruling.subject()));
    return all;
  }

  private static String subjects(Set<Subject> subjects) {
    return Words.list(subjects.stream().map(Subject::word).toList(), "and");
  }

  private static String withOutputs(Action action) {
    return switch (action) {
      case RUN -> "use what it puts out";
      case REDISTRIBUTE -> "pass on what it puts out";
      case SELL -> "sell what it puts out";
      case TRAIN_ON_OUTPUTS -> "train on what it puts out";
      case USE_NAME -> "use its name for what it puts out";
      case SERVE,
          MODIFY,
          REDISTRIBUTE_MODIFIED,
          LINK,
          EMBED,
          FINE_TUNE,
          RELEASE_FINE_TUNE,
          MERGE,
          QUANTISE,
          DISTIL,
          TRAIN_ON ->
          Words.doing(action);
    };
  }

  /** The duties of what isn't barred, by clause. */
  public List<Must> musts() {
    Map<List<Object>, List<TermsRule>> byClause = new LinkedHashMap<>();
    Map<TermsRule, Set<Action>> owed = owed();
    for (TermsRule rule : owed.keySet()) {
      byClause
          .computeIfAbsent(List.of(duties(rule), citations(rule)), each -> new ArrayList<>())
          .add(rule);
    }
    List<Must> musts = new ArrayList<>();
    for (List<TermsRule> rules : byClause.values()) {
      Set<String> meanings = new LinkedHashSet<>();
      rules.forEach(rule -> meanings.add(rule.meaning()));
      Map<String, Set<Action>> cases = new LinkedHashMap<>();
      for (TermsRule rule : rules) {
        String condition = rule.when() == null ? "" : ", if " + rule.when();
        cases
            .computeIfAbsent(condition, each -> EnumSet.noneOf(Action.class))
            .addAll(owed.getOrDefault(rule, Set.of()));
      }
      List<String> said = new ArrayList<>();
      cases.forEach((condition, actions) -> said.add("when you " + doing(actions) + condition));
      TermsRule first = rules.getFirst();
      musts.add(new Must(duties(first), said, citations(first), new ArrayList<>(meanings)));
    }
    return musts;
  }

  /** The rules by which something is owed, with the actions that owe it. */
  private Map<TermsRule, Set<Action>> owed() {
    Map<TermsRule, Set<Action>> owed = new LinkedHashMap<>();
    for (TermsRule rule : license.rules()) {
      Set<Action> actions = EnumSet.noneOf(Action.class);
      for (TermsRuling ruling : license.rulings()) {
        if (bears(rule, ruling)
            && rule.duties().stream().anyMatch(duty -> ruling.duties().contains(duty.duty()))) {
          actions.add(ruling.action());
        }
      }
      if (!actions.isEmpty()) {
        owed.put(rule, actions);
      }
    }
    return owed;
  }

  private static String doing(Set<Action> actions) {
    Function<Action, String> words = Words::doing;
    return Words.list(actions.stream().sorted().map(words).toList(), "or");
  }

  private static List<String> duties(TermsRule rule) {
    return rule.duties().stream()
        .map(duty -> duty.words() == null ? Words.duty(duty.duty()) : decapitalised(duty.words()))
        .toList();
  }

  private static String decapitalised(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private static List<Citation> citations(TermsRule rule) {
    return rule.clauses().stream().map(clause -> new Citation(rule.license(), clause)).toList();
  }
}
