// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Duty;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Subject;
import dev.scruple.model.Untold;
import dev.scruple.model.derivation.Weighed;
import dev.scruple.terms.yaml.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts one question to a licence expression.
 *
 * @param reading what was chosen for what is unsettled; null where nothing was
 * @param witness who sees how it comes about
 */
record Judge(Terms terms, @Nullable ReadingChoice reading, Witness witness) {

  Judge(Terms terms, @Nullable ReadingChoice reading) {
    this(terms, reading, Witness.NOBODY);
  }

  /** The same, that nobody watches. */
  Judge unwatched() {
    return new Judge(terms, reading);
  }

  private static final String NONE =
      "No licence was found in any place where one could stand, and without one nobody has leave.";
  private static final String UNKNOWN = "The licence is not known.";

  /**
   * In which circumstances, and how the thing stands to what is built.
   *
   * @param joining whether only what reaches a combined work counts
   * @param whole whether the thing, changed, is what is built, so that the licence of the result is
   *     its own
   */
  record Frame(Facts stated, boolean joining, boolean whole) {
    /** Of a thing by itself. */
    Frame(Facts stated) {
      this(stated, false, true);
    }
  }

  /** What an expression says; null is unknown. */
  Assessment assess(@Nullable String expression, Asked asked, Frame frame) {
    if (expression == null) {
      return unclear("", UNKNOWN);
    }
    try {
      return assess(SpdxExpression.parse(expression), asked, frame);
    } catch (InvalidExpressionException e) {
      // A hub's tag or another known name may stand where an expression should.
      Optional<LicenseTerms> named = terms.find(expression);
      return named.isPresent()
          ? assess(named.get(), asked, frame)
          : unclear(expression, "«" + Words.shown(expression) + "» is no licence expression.");
    }
  }

  private Assessment assess(SpdxExpression expression, Asked asked, Frame frame) {
    return switch (expression) {
      case SpdxExpression.None none ->
          unheard(
              none,
              Assessment.of(
                  RulingValue.PROHIBITED,
                  unlicensed(asked),
                  List.of(new Citation("copyright", "default"))));
      case SpdxExpression.NoAssertion unknown -> unclear(unknown, UNKNOWN);
      case SpdxExpression.License license -> license(license.id(), asked, frame);
      case SpdxExpression.With with -> with(with, asked, frame);
      case SpdxExpression.And and -> {
        witness.opens(Witness.Matter.TOGETHER, and);
        List<Assessment> each = assessAll(and.operands(), asked, frame);
        yield witness.closes(each.stream().reduce(Assessment::and).orElseThrow());
      }
      case SpdxExpression.Or or -> best(or.operands(), or.toString(), asked, frame);
    };
  }

  /** What no rules are looked up for. */
  private Assessment unheard(Object about, Assessment said) {
    witness.opens(Witness.Matter.UNHEARD, about);
    return witness.closes(said);
  }

  private Assessment unclear(Object about, String reading) {
    return unheard(about, Assessment.unclear(reading));
  }

  private Question question(String id) {
    return terms.questions().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no question " + id));
  }

  /** Of weights without a licence it is said too that some hold them to need none. */
  private List<String> unlicensed(Asked asked) {
    List<String> readings = new ArrayList<>(List.of(NONE));
    if (asked.subject() == Subject.WEIGHTS) {
      question("weights-protected").readings().forEach(each -> readings.add(each.toString()));
    }
    return readings;
  }

  private List<Assessment> assessAll(List<SpdxExpression> operands, Asked asked, Frame frame) {
    return operands.stream().map(operand -> assess(operand, asked, frame)).toList();
  }

  /** The branch that serves the use best; among equals the first by its text. */
  private Assessment best(List<SpdxExpression> branches, String choice, Asked asked, Frame frame) {
    List<SpdxExpression> sorted =
        branches.stream().sorted(Comparator.comparing(Object::toString)).toList();
    witness.opens(Witness.Matter.CHOICE, choice);
    List<Assessment> assessments = assessAll(sorted, asked, frame);
    int best = 0;
    for (int index = 1; index < assessments.size(); index++) {
      if (Assessment.MILDEST.compare(assessments.get(index), assessments.get(best)) < 0) {
        best = index;
      }
    }
    witness.takes(best, false);
    return witness.closes(
        assessments
            .get(best)
            .withReading("Under " + sorted.get(best) + ", chosen from " + choice + "."));
  }

  /** An exception widens a licence, so what the licence prohibits may be allowed. */
  private Assessment with(SpdxExpression.With with, Asked asked, Frame frame) {
    Optional<LicenseTerms> license = terms.find(with.license().id());
    Optional<LicenseTerms> exception =
        terms.find(with.exception()).filter(LicenseTerms::isException);
    boolean known = license.isPresent() && license.get().read() != null && exception.isPresent();
    witness.opens(Witness.Matter.TOGETHER, with);
    return witness.closes(
        known
            ? lifted(license.get(), exception.get(), asked, frame)
            : excepted(with, license(with.license().id(), asked, frame)));
  }

  /** What a licence says under an exception whose terms are not known. */
  private static Assessment excepted(SpdxExpression.With with, Assessment base) {
    String reading = "The terms of " + with.exception() + " are not known here; it may allow more.";
    if (base.value() != RulingValue.PROHIBITED) {
      return base.value() == RulingValue.PERMITTED ? base : base.withReading(reading);
    }
    return new Assessment(
        RulingValue.UNCLEAR,
        base.duties(),
        base.decides(),
        base.owes(),
        List.of(reading, "Without the exception it is prohibited."),
        base.citations());
  }

  /** A licence without what an exception lifts, and with what it adds. */
  private Assessment lifted(
      LicenseTerms license, LicenseTerms exception, Asked asked, Frame frame) {
    List<Lift> lifts =
        exception.lifts().stream().filter(lift -> lift.actions().contains(asked.action())).toList();
    lifts.forEach(lift -> witness.lifts(exception, lift, frame.stated()));
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : license.rules(asked.subject(), asked.action())) {
      boolean lifted =
          lifts.stream().anyMatch(lift -> lift.when().test(frame.stated()) == Truth.TRUE);
      if (!lifted) {
        rules.add(rule);
      } else if (rule.effect() == Effect.PERMIT) {
        rules.add(turned(rule, rule.withoutCopyleft(), Weighed.Turn.LIGHTENED));
      } else {
        witness.removes(rule);
      }
    }
    Assessment base = assess(license.id(), rules, frame);
    List<Rule> added = exception.rules(asked.subject(), asked.action());
    Assessment whole = added.isEmpty() ? base : base.and(assess(exception.id(), added, frame));
    return lifts.isEmpty() ? whole : whole.citing(exception.id(), lifts.getFirst().clauses());
  }

  /** The rule as it is taken, of which the witness is told where it is another. */
  private Rule turned(Rule rule, Rule taken, Weighed.Turn turn) {
    if (!taken.equals(rule)) {
      witness.turns(taken, turn);
    }
    return taken;
  }

  private Assessment license(String id, Asked asked, Frame frame) {
    Optional<LicenseTerms> found = terms.find(id);
    if (found.isEmpty()) {
      return unclear(id, Untold.reading(id));
    }
    LicenseTerms license = found.get();
    return license.orLater().isEmpty()
        ? assess(license, asked, frame)
        : latest(license, asked, frame);
  }

  /** The version that serves the use best, the licence's own among equals. */
  private Assessment latest(LicenseTerms license, Asked asked, Frame frame) {
    witness.opens(Witness.Matter.CHOICE, license.id());
    Assessment best = assess(license, asked, frame);
    int taken = 0;
    int branch = 0;
    for (String later : license.orLater()) {
      Optional<LicenseTerms> version = terms.find(later);
      if (version.isEmpty()) {
        continue;
      }
      branch++;
      Assessment other = assess(version.get(), asked, frame);
      if (Assessment.MILDEST.compare(other, best) < 0) {
        taken = branch;
        best =
            other.withReading("Under " + later + ", which " + license.id() + " lets you choose.");
      }
    }
    witness.takes(taken, true);
    return witness.closes(best);
  }

  private Assessment assess(LicenseTerms license, Asked asked, Frame frame) {
    if (license.read() == null) {
      return unclear(license.id(), "The text of " + license.name() + " was not at hand.");
    }
    List<Rule> rules = license.rules(asked.subject(), asked.action());
    boolean changed =
        asked.action() == Action.REDISTRIBUTE_MODIFIED
            || asked.action() == Action.RELEASE_FINE_TUNE
            || asked.action() == Action.SERVE;
    boolean bound = changed && frame.whole();
    return assess(license.id(), bound ? bound(license, rules, frame) : rules, frame);
  }

  /** What must go out under its own licence may not go out under one that isn't compatible. */
  private List<Rule> bound(LicenseTerms license, List<Rule> rules, Frame frame) {
    if (!(frame.stated().get(Circumstance.RESULT_LICENSE) instanceof String result)
        || result.equals(license.id())
        || license.compatible().contains(result)
        || license.orLater().contains(result)) {
      return rules;
    }
    return rules.stream()
        .map(
            rule -> rule.wantsTheWhole() ? turned(rule, rule.barring(), Weighed.Turn.BARRED) : rule)
        .toList();
  }

  /** What rules on one action with one subject say. */
  Assessment assess(String license, List<Rule> rules, Frame frame) {
    Facts stated = frame.stated();
    witness.opens(Witness.Matter.LICENSE, license);
    List<Rule> live = new ArrayList<>();
    EnumSet<Circumstance> named = EnumSet.noneOf(Circumstance.class);
    for (Rule written : rules) {
      Rule taken = read(frame.joining() ? written.joining() : written);
      Rule rule = taken.settled(stated);
      Truth truth = rule.when().test(stated);
      witness.weighs(written, taken, truth, stated);
      if (rule.ifStated() && truth == Truth.UNKNOWN) {
        rule.when().leaves(leaf -> open(leaf, stated).ifPresent(named::add));
      } else if (truth != Truth.FALSE) {
        live.add(rule);
      }
    }
    Worlds worlds = new Worlds(live, stated);
    RulingValue value = value(worlds.best(), worlds.worst());
    Set<Duty> duties =
        value == RulingValue.PROHIBITED ? EnumSet.noneOf(Duty.class) : worlds.duties();
    named.addAll(worlds.owes());
    return witness.closes(
        new Assessment(
            value,
            duties,
            worlds.decides(),
            value == RulingValue.PERMITTED ? named : EnumSet.noneOf(Circumstance.class),
            readings(worlds, value),
            citations(license, worlds, value)));
  }

  /** A rule that is unsettled, as the chosen reading has it. */
  private Rule read(Rule rule) {
    return rule.effect() == Effect.UNSETTLED && reading != null
        ? rule.read(chosen(rule.readings()))
        : rule;
  }

  private Reading chosen(List<Reading> readings) {
    return reading == ReadingChoice.COMMON ? readings.getFirst() : readings.getLast();
  }

  /**
   * What terms say whose reach is in doubt: at the harshest, unclear; by the common reading,
   * nothing; by the cautious one, all that they say.
   *
   * @param doubt the id of a shared question
   */
  Assessment doubted(Assessment settled, String doubt) {
    Question question = question(doubt);
    witness.doubts(question, reading);
    if (reading != null) {
      return reading == ReadingChoice.CAUTIOUS
          ? settled
          : Assessment.of(
              RulingValue.PERMITTED, List.of(question.readings().getFirst().toString()), List.of());
    }
    if (settled.value() != RulingValue.PROHIBITED) {
      return settled;
    }
    return new Assessment(
        RulingValue.UNCLEAR,
        settled.duties(),
        settled.decides(),
        settled.owes(),
        question.readings().stream().map(Reading::toString).toList(),
        settled.citations());
  }

  /** The licences of a result that an expression's terms name for a question. */
  Set<String> results(@Nullable String expression, Asked asked) {
    Set<String> results = new TreeSet<>();
    if (expression == null) {
      return results;
    }
    try {
      for (String id : SpdxExpression.parse(expression).licenses()) {
        terms.find(id).ifPresent(license -> results(license, asked, results));
      }
    } catch (InvalidExpressionException e) {
      terms.find(expression).ifPresent(license -> results(license, asked, results));
    }
    return results;
  }

  private void results(LicenseTerms license, Asked asked, Set<String> into) {
    into.add(license.id());
    into.addAll(license.compatible());
    into.addAll(license.orLater());
    for (Rule rule : license.rules(asked.subject(), asked.action())) {
      rule.when()
          .leaves(
              leaf -> {
                if (leaf instanceof When.OneOf(Circumstance key, Set<String> values)
                    && key == Circumstance.RESULT_LICENSE) {
                  into.addAll(values);
                }
              });
    }
  }

  private static RulingValue value(RulingValue best, RulingValue worst) {
    if (best == worst) {
      return best;
    }
    return best == RulingValue.PERMITTED ? RulingValue.CONDITIONAL : RulingValue.UNCLEAR;
  }

  /** The circumstance that a leaf of a condition tests, where it isn't stated. */
  static Optional<Circumstance> open(When leaf, Facts stated) {
    Circumstance key =
        switch (leaf) {
          case When.Holds holds -> holds.key();
          case When.Over over -> over.key();
          case When.OneOf one -> one.key();
          case When.Names names -> names.key();
          case When.Only only -> only.key();
          case When.Always always -> null;
          case When.All all -> null;
          case When.Any any -> null;
          case When.Not not -> null;
          case When.Unless unless -> null;
        };
    return Optional.ofNullable(key).filter(each -> stated.get(each) == null);
  }

  private static List<String> readings(Worlds worlds, RulingValue value) {
    if (value == RulingValue.PERMITTED || value == RulingValue.PROHIBITED) {
      return List.of();
    }
    Set<String> readings = new LinkedHashSet<>();
    for (Rule rule : worlds.holding()) {
      rule.readings().forEach(reading -> readings.add(reading.toString()));
      if (rule.effect() == Effect.SILENT) {
        readings.add(rule.meaning());
      }
    }
    if (worlds.silent()) {
      readings.add("The text doesn't speak of this.");
    }
    return List.copyOf(readings);
  }

  /** The clauses of the rules that decide, harshest first; of permissions where nothing bars. */
  private static List<Citation> citations(String license, Worlds worlds, RulingValue value) {
    List<Rule> decisive = new ArrayList<>();
    switch (value) {
      case PROHIBITED -> {
        // A bar that holds whatever is left open makes one that may hold beside the point.
        decisive.addAll(having(RulingValue.PROHIBITED, worlds.certain()));
        if (decisive.isEmpty()) {
          decisive.addAll(having(RulingValue.PROHIBITED, worlds.holding()));
        }
      }
      case UNCLEAR -> {
        decisive.addAll(having(RulingValue.PROHIBITED, worlds.holding()));
        decisive.addAll(having(RulingValue.UNCLEAR, worlds.holding()));
      }
      case PERMITTED, CONDITIONAL -> {
        decisive.addAll(having(RulingValue.PROHIBITED, worlds.holding()));
        decisive.addAll(having(RulingValue.UNCLEAR, worlds.holding()));
        decisive.addAll(having(RulingValue.PERMITTED, worlds.holding()));
      }
    }
    Set<Citation> citations = new LinkedHashSet<>();
    for (Rule rule : decisive) {
      rule.clauses().forEach(clause -> citations.add(new Citation(license, clause)));
    }
    return List.copyOf(citations);
  }

  private static List<Rule> having(RulingValue value, List<Rule> rules) {
    return rules.stream().filter(rule -> rule.effect().value() == value).toList();
  }
}
