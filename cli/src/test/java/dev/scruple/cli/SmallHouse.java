// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Severity;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Use;
import dev.scruple.model.Verdict;
import dev.scruple.model.VerdictValue;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.derivation.Derivation;
import dev.scruple.model.notice.Notices;
import dev.scruple.model.terms.TermsDocument;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.Reference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A house without rooms: any target is a project under MIT, except «…missing», which can't be read,
 * and «memory», «depth» and «fault», at which the program breaks down; the use decides the verdict.
 */
final class SmallHouse implements House {
  static final String OUTCOME = "o-0123456789ab";

  final List<EvaluateOptions> asked = new ArrayList<>();
  @Nullable String packages;

  @Override
  public Evaluator evaluator() {
    return (target, options) -> {
      asked.add(options);
      if (target.endsWith("missing")) {
        throw new UnreadableException(target + ": no such folder; name a folder or an address");
      }
      switch (target) {
        case "memory" -> throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
        case "depth" -> throw new StackOverflowError();
        case "fault" -> throw new IllegalArgumentException("two\nlines");
        default -> {
          // A project like any other.
        }
      }
      options.progress().accept("reading " + target);
      return dossier(target, options);
    };
  }

  @Override
  public PackageLister packageLister() {
    return (target, options) -> {
      asked.add(options);
      return new DependenciesDocument(
          DependenciesDocument.SCHEMA,
          "0.1.0",
          options.asOf(),
          new TargetDescription(target, TargetKind.FOLDER, options.revision(), null),
          List.of(),
          null,
          List.of(),
          List.of());
    };
  }

  @Override
  public NoticeMaker noticeMaker() {
    return (target, packages, options) -> {
      asked.add(options);
      this.packages = packages;
      if (target.equals("missing")) {
        throw new UnreadableException("missing: no such folder; name a folder or an address");
      }
      return new Notices(
          target,
          null,
          null,
          "MIT",
          List.of("Copyright (c) 2026 Ada"),
          options.use().name(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    };
  }

  private static Dossier dossier(String target, EvaluateOptions options) {
    VerdictValue verdict =
        switch (options.use().name()) {
          case "product" -> VerdictValue.NO_GO;
          case "saas" -> VerdictValue.GO_WITH_CONDITIONS;
          case "research" -> VerdictValue.CANNOT_TELL;
          default -> VerdictValue.GO;
        };
    Component code =
        new Component("c-1", ComponentRole.CODE, target, null, List.of("."), "MIT", "MIT", "MIT");
    Ruling ruling =
        new Ruling(
            "r-1",
            "c-1",
            Action.RUN,
            RulingValue.PERMITTED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Outcome outcome =
        new Outcome(
            OUTCOME,
            "license-is-stated",
            Area.LICENCE,
            OutcomeValue.PASS,
            Severity.HIGH,
            "One licence · of " + target + ".",
            List.of(),
            null);
    return new Dossier(
        Dossier.SCHEMA,
        "0.1.0",
        options.asOf(),
        new TargetDescription(target, TargetKind.FOLDER, options.revision(), null),
        List.of(),
        null,
        options.use(),
        new Verdict(verdict, List.of()),
        List.of(new Condition("k-1", "Say \u001b[31mthanks.", List.of())),
        List.of(),
        List.of(),
        List.of(code),
        List.of(),
        List.of(ruling),
        List.of(outcome),
        List.of());
  }

  /** The terms come with the program: they are the real ones. */
  @Override
  public TermsDocument terms(List<String> names, @Nullable Use use, boolean matrix, Instant asOf)
      throws UsageException {
    return new EngineHouse().terms(names, use, matrix, asOf);
  }

  @Override
  public List<Reference.Entry> uses() {
    return List.of(
        Reference.of(use("internal"), "Inside a company."),
        Reference.of(use("product"), "Shipped to customers."));
  }

  @Override
  public Use use(String nameOrFile, Path workingFolder) throws UsageException {
    List<String> known =
        List.of("internal", "product", "saas", "research", "fine-tune-and-release", "my-use.yaml");
    if (!known.contains(nameOrFile)) {
      throw new UsageException("no use is called \"" + nameOrFile + "\". See scruple uses");
    }
    return use(nameOrFile);
  }

  private static Use use(String name) {
    return new Use(name, List.of(Action.RUN), Circumstances.UNKNOWN);
  }

  @Override
  public List<Reference.Entry> checks() {
    return List.of(
        new Reference.Entry("licence", "license-is-stated", "Is there one?", List.of()),
        new Reference.Entry("model safety", "weights-load-without-code", "Do they?", List.of()));
  }

  @Override
  public List<CheckQuestion> questions() {
    return List.of(
        new CheckQuestion(
            "license-is-stated", Area.LICENCE, Severity.HIGH, "Is there one?", "State one."));
  }

  @Override
  public Optional<Reference.Entry> check(String id) {
    return checks().stream().filter(entry -> entry.name().equals(id)).findFirst();
  }

  @Override
  public List<Reference.Entry> licenses() {
    return List.of(new Reference.Entry("", "Apache-2.0", "Apache License 2.0", List.of()));
  }

  @Override
  public Optional<Reference.Entry> license(String id) {
    return id.equals("Apache-2.0")
        ? Optional.of(new Reference.Entry("", id, "Apache License 2.0", List.of()))
        : Optional.empty();
  }

  @Override
  public List<String> services() {
    return List.of("dreamer", "painter");
  }

  @Override
  public Derivation derivation(Dossier dossier, Ruling ruling) {
    return new Derivation(ruling, List.of());
  }
}
