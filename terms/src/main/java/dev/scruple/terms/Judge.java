// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Citation;
import dev.scruple.model.Duty;
import dev.scruple.model.RulingValue;
import dev.scruple.terms.yaml.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one question to a licence expression, for one use. */
final class Judge {
  private final Terms terms;
  private final Facts stated;

  Judge(Terms terms, Facts stated) {
    this.terms = terms;
    this.stated = stated;
  }

  /** What an expression says; null is unknown. */
  Assessment assess(@Nullable String expression, Asked asked) {
    if (expression == null) {
      return Assessment.unclear("The licence is not known.");
    }
    try {
      return assess(SpdxExpression.parse(expression), asked);
    } catch (InvalidExpressionException e) {
      // A hub's tag or another known name may stand where an expression should.
      Optional<LicenseTerms> named = terms.find(expression);
      return named.isPresent()
          ? assess(named.get(), asked)
          : Assessment.unclear("«" + Words.shown(expression) + "» is no licence expression.");
    }
  }

  private Assessment assess(SpdxExpression expression, Asked asked) {
    return switch (expression) {
      case SpdxExpression.None none ->
          Assessment.of(
              RulingValue.PROHIBITED, List.of(), List.of(new Citation("copyright", "default")));
      case SpdxExpression.NoAssertion unknown -> Assessment.unclear("The licence is not known.");
      case SpdxExpression.License license -> license(license.id(), asked);
      case SpdxExpression.With with -> with(with, asked);
      case SpdxExpression.And and -> {
        List<Assessment> each = assessAll(and.operands(), asked);
        yield each.stream().reduce(Assessment::and).orElseThrow();
      }
      case SpdxExpression.Or or -> best(or, asked);
    };
  }

  private List<Assessment> assessAll(List<SpdxExpression> operands, Asked asked) {
    return operands.stream().map(operand -> assess(operand, asked)).toList();
  }

  /** The branch that serves the use best; among equals the first by its text. */
  private Assessment best(SpdxExpression.Or or, Asked asked) {
    List<SpdxExpression> sorted =
        or.operands().stream().sorted(Comparator.comparing(Object::toString)).toList();
    List<Assessment> assessments = assessAll(sorted, asked);
    int best = 0;
    for (int index = 1; index < assessments.size(); index++) {
      if (Assessment.MILDEST.compare(assessments.get(index), assessments.get(best)) < 0) {
        best = index;
      }
    }
    return assessments
        .get(best)
        .withReading("Under " + sorted.get(best) + ", chosen from " + or + ".");
  }

  /** An exception widens a licence, so what the licence prohibits may be allowed. */
  private Assessment with(SpdxExpression.With with, Asked asked) {
    Assessment base = license(with.license().id(), asked);
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

  private Assessment license(String id, Asked asked) {
    return terms
        .find(id)
        .map(found -> assess(found, asked))
        .orElseGet(() -> Assessment.unclear("The terms of " + id + " are not known here."));
  }

  private Assessment assess(LicenseTerms license, Asked asked) {
    if (license.read() == null) {
      return Assessment.unclear("The text of " + license.name() + " was not at hand.");
    }
    return assess(license.id(), license.rules(asked.subject(), asked.action()));
  }

  /** What rules on one action with one subject say. */
  Assessment assess(String license, List<Rule> rules) {
    List<Rule> live = new ArrayList<>();
    EnumSet<Circumstance> named = EnumSet.noneOf(Circumstance.class);
    for (Rule rule : rules) {
      Truth truth = rule.when().test(stated);
      if (rule.ifStated() && truth == Truth.UNKNOWN) {
        rule.when().leaves(leaf -> open(leaf).ifPresent(named::add));
      } else if (truth != Truth.FALSE) {
        live.add(rule);
      }
    }
    Worlds worlds = new Worlds(live, stated);
    RulingValue value = value(worlds.best(), worlds.worst());
    Set<Duty> duties =
        value == RulingValue.PROHIBITED ? EnumSet.noneOf(Duty.class) : worlds.duties();
    named.addAll(worlds.owes());
    return new Assessment(
        value,
        duties,
        worlds.decides(),
        value == RulingValue.PERMITTED ? named : EnumSet.noneOf(Circumstance.class),
        readings(worlds, value),
        citations(license, worlds, value));
  }

  private static RulingValue value(RulingValue best, RulingValue worst) {
    if (best == worst) {
      return best;
    }
    return best == RulingValue.PERMITTED ? RulingValue.CONDITIONAL : RulingValue.UNCLEAR;
  }

  private Optional<Circumstance> open(When leaf) {
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
