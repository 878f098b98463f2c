// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an evidence says. Facts hold no judgement; checks and rulings judge. */
public sealed interface Fact
    permits Fact.FileCount,
        Fact.Document,
        Fact.Absence,
        Fact.LicenseDetected,
        Fact.LicenseLike,
        Fact.LicenseSpread,
        Fact.LicenseDeclared,
        Fact.LicenseApproval,
        Fact.BaseTerms,
        Fact.Activity,
        Fact.LastCommit,
        Fact.Releases,
        Fact.Remark,
        Fact.Retired,
        Fact.Workflow,
        Fact.WeightsFile,
        Fact.PackageDeclared,
        Fact.PackageDefined,
        Fact.LockFile,
        Fact.CardStatement,
        Fact.CatalogueStatement,
        CodeFact,
        DataFact,
        DocumentationFact,
        GovernanceFact,
        HistoryFact,
        InteroperabilityFact,
        LicenceFact,
        OpennessFact,
        SecurityFact,
        StartFact,
        Trace {

  /** Every kind of fact, those of {@link Trace} among them. */
  static List<Class<? extends Fact>> kinds() {
    List<Class<? extends Fact>> kinds = new ArrayList<>();
    addKinds(Fact.class, kinds);
    return List.copyOf(kinds);
  }

  private static void addKinds(Class<?> sealed, List<Class<? extends Fact>> kinds) {
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      if (kind.isSealed()) {
        addKinds(kind, kinds);
      } else {
        kinds.add(kind.asSubclass(Fact.class));
      }
    }
  }

  /** The kebab-case name of the fact's kind, as {@code evidence[].type} writes it. */
  default String type() {
    return type(getClass());
  }

  /** The kebab-case name of a kind of fact. */
  static String type(Class<? extends Fact> kind) {
    return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /**
   * How many files of a kind the target holds.
   *
   * @param language of source, test and example code; null for the rest
   * @param bytes sum of sizes; a git-LFS pointer counts as the file that it stands for
   */
  record FileCount(FileKind kind, @Nullable String language, long files, long bytes)
      implements Fact {}

  /** A document that was found. */
  record Document(DocumentKind kind, List<DocumentFeature> features) implements Fact {
    public Document {
      features = List.copyOf(features);
    }
  }

  /**
   * Something that was looked for in every place where it could stand and is in none of them. Not
   * made when one of the places could not be examined.
   *
   * @param what kebab-case: a {@link DocumentKind}'s name in lower case, {@code lock-file}, {@code
   *     tests-in-ci}, {@code license}, {@code package-definition}, {@code update-tool}, {@code
   *     static-analysis}, {@code fuzz-target}
   * @param searched places, as globs relative to the target
   */
  record Absence(String what, List<String> searched) implements Fact {
    public Absence {
      searched = List.copyOf(searched);
    }
  }

  /**
   * A licence that a file's content shows.
   *
   * @param expression SPDX expression
   * @param coverage of the reference text, 0 to 1; 1 for tags
   */
  record LicenseDetected(LicenseMatchKind kind, String expression, double coverage)
      implements Fact {}

  /**
   * Text that is like a licence, and is none that is known.
   *
   * @param closest the known licence that it is closest to
   * @param coverage of the closest one's text, 0 to 1
   */
  record LicenseLike(String closest, double coverage) implements Fact {}

  /**
   * A licence that many files show: one fact for all files that are no licence files. Its source is
   * the first of them.
   */
  record LicenseSpread(LicenseMatchKind kind, String expression, int files) implements Fact {}

  /**
   * A licence that metadata or a card states.
   *
   * @param field where it is stated: {@code project.license}, {@code license}
   * @param stated the words
   * @param expression SPDX expression, null where the words name none for certain
   * @param subject id of the component that it speaks of
   */
  record LicenseDeclared(String field, String stated, @Nullable String expression, String subject)
      implements Fact {}

  /**
   * Who approves a licence as open.
   *
   * @param expression SPDX expression as a component holds it; one alternative of an {@code OR}
   *     suffices, every part of an {@code AND} must be approved
   * @param osi approved by the Open Source Initiative
   * @param fsf counted as free by the Free Software Foundation
   * @param openDefinition conformant with the Open Definition, for data and content
   */
  record LicenseApproval(String expression, boolean osi, boolean fsf, boolean openDefinition)
      implements Fact {}

  /**
   * What the terms of something say beyond the licence that is claimed for what was made from it.
   *
   * @param component id of what was made
   * @param claimed its licence, an SPDX expression
   * @param claimKnown whether the terms of the claimed licence are known
   * @param base name of what it was made from
   * @param license of that; null where it is not known
   * @param baseKnown whether the terms of that licence are known
   * @param bars actions that the claim permits, and the base's terms forbid
   * @param limits actions that the claim permits, and the base's terms permit within limits
   * @param when the circumstances on which the limits hang, by the use file's keys
   * @param duties what the base's terms ask in return, and the claim doesn't
   * @param clauses of the base's licence that bar, limit or ask
   */
  record BaseTerms(
      String component,
      String claimed,
      boolean claimKnown,
      String base,
      @Nullable String license,
      boolean baseKnown,
      List<Action> bars,
      List<Action> limits,
      List<String> when,
      List<Duty> duties,
      List<String> clauses)
      implements Fact {
    public BaseTerms {
      bars = List.copyOf(bars);
      limits = List.copyOf(limits);
      when = List.copyOf(when);
      duties = List.copyOf(duties);
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * The window of history that was counted, and by which rules.
   *
   * @param mailmap whether a {@code .mailmap} joined names
   * @param merges whether merge commits were counted
   * @param commits by people, in the window
   * @param people who made them
   * @param bots commits by bots in the window, left out of the other figures
   * @param absenceFactor the smallest number of people who made at least half of the commits
   * @param firstPersonShare share of the person with most commits, 0 to 1
   */
  record Activity(
      HistoryState state,
      Instant from,
      Instant to,
      boolean mailmap,
      boolean merges,
      int commits,
      int people,
      int bots,
      int absenceFactor,
      double firstPersonShare)
      implements Fact {}

  /** The newest commit by a person, at or before the as-of instant. */
  record LastCommit(String commit, Instant at) implements Fact {}

  /**
   * The releases that tags show.
   *
   * @param count all release tags, pre-releases apart
   * @param last the newest release's tag; null where there is none
   */
  record Releases(int count, @Nullable String last, @Nullable Instant at) implements Fact {}

  /** Something to know of how the target was found: changes not committed, the age of a clone. */
  record Remark(String words) implements Fact {}

  /** The project's own words that it is no longer developed. */
  record Retired(String words) implements Fact {}

  /**
   * A workflow of a continuous integration service.
   *
   * @param service {@code github-actions}, {@code gitlab-ci}, …
   * @param tests the command that runs tests; null where none was recognised
   * @param actions third-party actions used
   * @param pinned those of them pinned to a full commit id
   * @param onlyOn the events that start it where none of them is a change of the code: {@code
   *     schedule, workflow_dispatch}; null where changes start it, or what does is not stated
   */
  record Workflow(
      String service, @Nullable String tests, int actions, int pinned, @Nullable String onlyOn)
      implements Fact {
    /** One that changes start. */
    public Workflow(String service, @Nullable String tests, int actions, int pinned) {
      this(service, tests, actions, pinned, null);
    }
  }

  /**
   * A file of model weights.
   *
   * @param format as the modelfiles library names it: {@code safetensors}, {@code pickle}
   * @param canRunCode loading it by its usual loader can run code
   * @param stored false where only a pointer is here
   */
  record WeightsFile(
      String format, boolean canRunCode, long bytes, @Nullable Digest digest, boolean stored)
      implements Fact {}

  /**
   * A package that a manifest declares.
   *
   * @param purl without version where it is only constrained
   * @param constraint as written; empty where there is none
   */
  record PackageDeclared(
      String purl, String name, @Nullable String version, String constraint, Scope scope)
      implements Fact {}

  /**
   * A package that a manifest of the target builds, so that a package manager can install it. Not
   * made for manifests that only list what is needed.
   *
   * @param purl without version where the build computes it
   */
  record PackageDefined(String purl, String name, @Nullable String version) implements Fact {}

  /** A lock file and how many packages it fixes. */
  record LockFile(String format, int packages) implements Fact {}

  /** A statement of a model card or data card: {@code base_model}, {@code datasets}, … */
  record CardStatement(DocumentKind card, String field, List<String> values) implements Fact {
    public CardStatement {
      values = List.copyOf(values);
    }
  }

  /**
   * What a published catalogue states of a name.
   *
   * @param id the hub's own spelling
   * @param licenses licence tags or names as stated
   * @param source who states it
   * @param date when it was read, as precise as the source is: {@code 2026-08}
   */
  record CatalogueStatement(
      String id,
      List<String> licenses,
      List<String> bases,
      List<String> generators,
      String source,
      String date)
      implements Fact {
    public CatalogueStatement {
      licenses = List.copyOf(licenses);
      bases = List.copyOf(bases);
      generators = List.copyOf(generators);
    }
  }
}
