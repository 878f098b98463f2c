// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Coverage;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Duty;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Source;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.Use;
import dev.scruple.model.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives a check the evidence of a made-up project and asserts what it answers, and that every
 * answer keeps to the form of one: a sentence, a next step where something is left to do, evidence
 * that is there.
 */
public final class CheckTester {
  /** The instant that tests evaluate at. */
  public static final Instant AS_OF = Instant.parse("2026-11-01T12:00:00Z");

  private static final Component PACKAGE =
      new Component(
          "pkg:pypi/some-package",
          ComponentRole.PACKAGE,
          "some-package",
          "pkg:pypi/some-package",
          List.of(),
          null,
          null,
          null);

  private final Check check;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();
  private final List<Coverage> coverage = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private TargetKind kind = TargetKind.REPOSITORY;
  private boolean bare;

  private CheckTester(Check check) {
    this.check = check;
  }

  /** A repository of which nothing was seen yet. */
  public static CheckTester of(Check check) {
    return new CheckTester(check);
  }

  /** The target is of another kind. */
  public CheckTester on(TargetKind other) {
    kind = other;
    return this;
  }

  /** A fact about a file. */
  public CheckTester with(Fact fact, String path) {
    evidence.add(Evidence.of(Source.file(path), fact));
    return this;
  }

  /** Facts about the whole target. */
  public CheckTester with(Fact... facts) {
    Arrays.stream(facts).forEach(fact -> evidence.add(Evidence.of(Source.target(), fact)));
    return this;
  }

  /** Files of a kind. */
  public CheckTester files(FileKind of, long files) {
    return with(new Fact.FileCount(of, null, files, files * 1000));
  }

  /** A document. */
  public CheckTester document(DocumentKind of, String path, DocumentFeature... features) {
    return with(new Fact.Document(of, List.of(features)), path);
  }

  /** Documents that stand nowhere. */
  public CheckTester without(DocumentKind... kinds) {
    Stream.of(kinds).forEach(absent -> without(Word.kebab(absent)));
    return this;
  }

  /** Something that stands nowhere. */
  public CheckTester without(String what) {
    return with(new Fact.Absence(what, List.of("*")));
  }

  /** A part of the target, of which one file is known. */
  public CheckTester component(
      ComponentRole role, String name, @Nullable String declared, @Nullable String detected) {
    components.add(
        new Component("c-" + name, role, name, null, List.of(name), declared, detected, declared));
    return this;
  }

  /** A part with an id and the path that makes it. */
  public CheckTester component(String id, ComponentRole role, String path) {
    components.add(new Component(id, role, path, null, List.of(path), null, null, null));
    return this;
  }

  /** A part that is only named. */
  public CheckTester named(ComponentRole role, String name, @Nullable String declared) {
    components.add(
        new Component(
            "pkg:huggingface/" + name,
            role,
            name,
            "pkg:huggingface/" + name,
            List.of(),
            declared,
            null,
            declared));
    return this;
  }

  /** A ruling on a part, with the clause that it cites. */
  public CheckTester ruling(
      String component, Action action, RulingValue value, List<Duty> duties, List<String> when) {
    rulings.add(
        new Ruling(
            "r-" + component + action,
            component,
            action,
            value,
            duties,
            when,
            List.of(),
            List.of(new Citation("MIT", "1")),
            List.of()));
    return this;
  }

  /** There is no part that could be weighed; without this, there is a package at least. */
  public CheckTester bare() {
    bare = true;
    return this;
  }

  /** So many files were examined by a collector. */
  public CheckTester examined(String collector, long files) {
    coverage.add(new Coverage(collector, files, List.of()));
    return this;
  }

  /** Something that a collector could not examine. */
  public CheckTester unexamined(
      String collector, @Nullable String path, String reason, @Nullable String remedy) {
    coverage.add(
        new Coverage(collector, 0, List.of(Unexamined.of(collector, path, reason, remedy))));
    return this;
  }

  /** Asserts the answer and its form. */
  public Answered answers(OutcomeValue expected) {
    Outcome outcome = check.check(target());
    assertThat(outcome.value()).as(outcome.reason()).isEqualTo(expected);
    assertForm(outcome);
    return new Answered(outcome);
  }

  /** The outcome, its form asserted. */
  public Outcome outcome() {
    Outcome outcome = check.check(target());
    assertForm(outcome);
    return outcome;
  }

  private Case target() {
    return new Case(
        AS_OF,
        new TargetDescription("sample", kind, "4f2c1e7", null),
        new Use("internal", List.of(Action.RUN, Action.MODIFY), Circumstances.UNKNOWN),
        components.isEmpty() && !bare ? List.of(PACKAGE) : components,
        evidence,
        coverage,
        rulings);
  }

  private void assertForm(Outcome outcome) {
    CheckInfo info = Checks.info(check);
    assertThat(outcome.id()).isEqualTo(Fingerprint.of("o", info.id()));
    assertThat(outcome.check()).isEqualTo(info.id());
    assertThat(outcome.area()).isEqualTo(info.area());
    assertThat(outcome.severity()).isEqualTo(info.severity());
    assertThat(outcome.reason())
        .matches("\\P{Cntrl}+[.]")
        .doesNotContain("  ", "..", "null")
        .hasSizeLessThan(500);
    assertThat(evidence.stream().map(Evidence::id)).containsAll(outcome.evidence());
    assertThat(outcome.evidence()).isSorted().doesNotHaveDuplicates();
    switch (outcome.value()) {
      case PASS, NOT_APPLICABLE -> assertThat(outcome.next()).isNull();
      case WARN, FAIL, UNKNOWN -> assertThat(outcome.next()).isNotBlank();
    }
    switch (outcome.value()) {
      case PASS, WARN, FAIL -> assertThat(outcome.evidence()).as("evidence").isNotEmpty();
      case UNKNOWN, NOT_APPLICABLE -> {}
    }
  }

  /** An answer, to look at further. */
  public record Answered(Outcome outcome) {
    /** Asserts words of the reason. */
    public Answered because(String... words) {
      assertThat(outcome.reason()).contains(words);
      return this;
    }

    /** Asserts words of the next step. */
    public Answered next(String... words) {
      assertThat(outcome.next()).contains(words);
      return this;
    }

    /** Asserts on how many evidences the answer rests. */
    public Answered resting(int evidence) {
      assertThat(outcome.evidence()).hasSize(evidence);
      return this;
    }
  }
}
