// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.Change;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Digest;
import dev.scruple.model.DigestOf;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Dossier;
import dev.scruple.model.Duty;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryState;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Request;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Severity;
import dev.scruple.model.Source;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.Use;
import dev.scruple.model.Verdict;
import dev.scruple.model.VerdictValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Dossiers built by hand, one for each kind of answer. The figures are made up. */
public final class Dossiers {
  private static final Instant AS_OF = Instant.parse("2026-11-12T08:30:00Z");
  private static final String COMMIT = "4f2c1e7a0b9d8c7e6f5a4b3c2d1e0f9a8b7c6d5e";
  static final Use INTERNAL =
      new Use("internal", List.of(Action.RUN, Action.MODIFY), stated(true, false, false));
  static final Use PRODUCT =
      new Use(
          "product",
          List.of(Action.RUN, Action.MODIFY, Action.REDISTRIBUTE, Action.SELL),
          stated(true, true, null));

  private Dossiers() {}

  public static Map<String, Dossier> all() {
    Map<String, Dossier> all = new TreeMap<>();
    all.put("go", go());
    all.put("conditions", conditions());
    all.put("no-go", noGo());
    all.put("hub-name", hubName());
    all.put("hostile", hostile());
    all.put("no-history", noHistory());
    all.put("many-actions", manyActions());
    return all;
  }

  public static Dossier named(String name) {
    return java.util.Objects.requireNonNull(all().get(name), name);
  }

  /** A library under one permissive licence, without packages of its own. */
  public static Dossier go() {
    Draft draft = new Draft("tiny-tokenizer", TargetKind.REPOSITORY, COMMIT, INTERNAL);
    Component code = draft.component(ComponentRole.CODE, "tiny-tokenizer", "MIT", "src");
    draft.permit(code);
    draft.goodProject();
    draft.coverage.add(new Coverage("files", 118, List.of()));
    return draft.dossier(VerdictValue.GO);
  }

  /** A library with a note on how it was found, and one step that would turn the answer. */
  public static Dossier withNoteAndChange() {
    Draft draft = new Draft("tiny-tokenizer", TargetKind.REPOSITORY, COMMIT, INTERNAL);
    draft.permit(draft.component(ComponentRole.CODE, "tiny-tokenizer", "MIT", "src"));
    draft.evidence.add(Evidence.of(Source.target(), new Fact.Remark("the tree has changes")));
    draft.changes.add(
        new Change(
            Fingerprint.of("w", "leave-out"),
            VerdictValue.GO,
            List.of(new Change.Step(Change.Kind.LEAVE_OUT, "base", "Leave out the base"))));
    return draft.dossier(VerdictValue.NO_GO);
  }

  /** A library shipped to customers, with thirty packages. */
  public static Dossier conditions() {
    Draft draft = new Draft("peft", TargetKind.REPOSITORY, COMMIT, PRODUCT);
    Component code = draft.component(ComponentRole.CODE, "peft", "Apache-2.0", "src/peft");
    draft.permit(code, Duty.LICENSE_COPY, Duty.NOTICE_FILE, Duty.STATE_CHANGES);
    List<String> from = new ArrayList<>();
    for (int i = 1; i <= 26; i++) {
      Component part = draft.piece("permissive-" + i, i % 2 == 0 ? "MIT" : "BSD-3-Clause");
      draft.permit(part, Duty.LICENSE_COPY);
    }
    for (String name : List.of("acme-fast-io", "ragged-tensors", "zstd-bindings")) {
      Component part = draft.piece(name, null);
      for (Action action : PRODUCT.actions()) {
        Ruling unclear = ruling(part, action, RulingValue.UNCLEAR);
        draft.rulings.add(unclear);
        from.add(unclear.id());
      }
    }
    Component weak = draft.piece("chardet", "LGPL-2.1-or-later");
    for (Action action : PRODUCT.actions()) {
      boolean shipped = action == Action.REDISTRIBUTE || action == Action.SELL;
      draft.rulings.add(
          new Ruling(
              Fingerprint.of("r", weak.id(), action.word()),
              weak.id(),
              action,
              shipped ? RulingValue.CONDITIONAL : RulingValue.PERMITTED,
              shipped ? List.of(Duty.DISCLOSE_SOURCE) : List.of(),
              shipped ? List.of("form", "resultLicense") : List.of(),
              List.of(),
              List.of(new Citation("LGPL-2.1-or-later", "6")),
              List.of(code.id())));
    }
    draft.goodProject();
    draft.outcome(
        Area.GOVERNANCE,
        "governance-is-written-down",
        OutcomeValue.WARN,
        Severity.LOW,
        "No document says who decides.",
        "Ask the maintainers for a GOVERNANCE.md; MAINTAINERS or CODEOWNERS also answer.");
    Outcome pinned =
        draft.outcome(
            Area.SECURITY,
            "actions-are-pinned",
            OutcomeValue.FAIL,
            Severity.HIGH,
            "12 of 31 third-party actions are not pinned to a commit.",
            "Pin each action in .github/workflows to a full commit id.");
    draft.coverage.add(
        new Coverage(
            "weights",
            0,
            List.of(
                Unexamined.of(
                    "weights", "tests/fixtures/a.bin", "is a git-LFS pointer", "git lfs pull"),
                Unexamined.of(
                    "weights", "tests/fixtures/b.bin", "is a git-LFS pointer", "git lfs pull"),
                Unexamined.of(
                    "weights", "tests/fixtures/c.bin", "is a git-LFS pointer", "git lfs pull"))));
    draft.coverage.add(new Coverage("files", 4127, List.of()));
    String first = draft.rulings.getFirst().id();
    draft.condition(
        "Ship LICENSE and NOTICE with every copy, and say what you changed (Apache-2.0 §4).",
        first);
    draft.condition("Ship the licence texts of 26 packages with every copy.", first);
    draft.condition(
        "Learn the licences of acme-fast-io, ragged-tensors and zstd-bindings: scruple licenses --fetch .",
        from.toArray(String[]::new));
    draft.condition("Pin the 12 actions that are not pinned, or build it yourself.", pinned.id());
    draft.because.add(first);
    draft.because.add(pinned.id());
    return draft.dossier(VerdictValue.GO_WITH_CONDITIONS);
  }

  /** A project with a year of history, releases, and files in several languages. */
  public static Dossier figures() {
    Draft draft = new Draft("figure-kit", TargetKind.REPOSITORY, COMMIT, INTERNAL);
    draft.permit(draft.component(ComponentRole.CODE, "figure-kit", "MIT", "src"));
    draft.goodProject();
    List<HistoryFact.MonthOfWork> months = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String month = java.time.YearMonth.of(2023, 8).plusMonths(i).toString();
      months.add(
          new HistoryFact.MonthOfWork(month, (i * 37) % 90, (i * 7) % 13, i % 5 == 0 ? 2 : 0));
    }
    draft.evidence(Source.target(), new HistoryFact.Months(months, 1200));
    List<HistoryFact.Person> people = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      people.add(
          new HistoryFact.Person(
              i == 3 ? "<script>alert(1)</script>" : "Person " + i,
              null,
              i == 5,
              900 / (i + 1),
              300 / (i + 1),
              AS_OF.minusSeconds(90_000_000),
              AS_OF));
    }
    draft.evidence(Source.target(), new HistoryFact.People(people, 31, 40, AS_OF));
    List<HistoryFact.ReleaseTag> tags = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      tags.add(
          new HistoryFact.ReleaseTag(
              "v1." + i,
              null,
              "1." + i,
              AS_OF.minusSeconds(i * 2_900_000L),
              i % 7 == 0,
              i % 2 == 0));
    }
    draft.evidence(
        Source.target(),
        new HistoryFact.ReleaseTags(
            HistoryFact.VersionScheme.SEMANTIC, 9, 11, 33, 80, 2, tags, 12));
    int files = 400;
    for (String language : List.of("python", "c++", "cuda", "typescript", "shell")) {
      draft.evidence(
          Source.target(), new Fact.FileCount(FileKind.SOURCE, language, files, files * 900L));
      files /= 3;
    }
    for (String license : List.of("MIT", "Apache-2.0", "BSD-3-Clause")) {
      draft.evidence(
          Source.file("src/" + license),
          new Fact.LicenseSpread(LicenseMatchKind.TAG, license, 40 - license.length()));
    }
    draft.coverage.add(new Coverage("files", 118, List.of()));
    return draft.dossier(VerdictValue.GO);
  }

  /** A dossier that a person corrected. */
  public static Dossier corrected() {
    Dossier plain = conditions();
    Curation curation =
        new Curation(
            "q-1",
            "actions-are-pinned",
            Curation.Kind.OUTCOME,
            "FAIL",
            "PASS",
            "Built from <source> here",
            "ada",
            "2027-05-31",
            Source.lines(".scruple/curations.yaml", 2, 2),
            Curation.State.APPLIED);
    return new Dossier(
        plain.schema(),
        plain.version(),
        plain.asOf(),
        plain.target(),
        plain.coverage(),
        plain.requests(),
        plain.use(),
        plain.verdict(),
        plain.conditions(),
        plain.changes(),
        List.of(curation),
        plain.components(),
        plain.relations(),
        plain.rulings(),
        plain.outcomes(),
        plain.evidence());
  }

  /** As many findings as a large project has. */
  public static Dossier large(int findings) {
    Draft draft = new Draft("large", TargetKind.REPOSITORY, COMMIT, PRODUCT);
    draft.permit(draft.component(ComponentRole.CODE, "large", "Apache-2.0", "src"));
    draft.goodProject();
    List<Evidence> links = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      links.add(
          draft.evidence(
              Source.lines("docs/part" + i % 97 + "/page" + i + ".md", i % 400 + 1, i % 400 + 1),
              new Fact.LicenseDetected(LicenseMatchKind.TAG, "MIT-" + i, 1)));
    }
    draft.outcome(
        Area.DOCUMENTATION,
        "links-lead-somewhere",
        OutcomeValue.WARN,
        Severity.LOW,
        findings + " relative links lead nowhere.",
        "Mend them.",
        links.toArray(Evidence[]::new));
    return draft.dossier(VerdictValue.GO_WITH_CONDITIONS);
  }

  /** A training repository whose base model must not be sold. */
  public static Dossier noGo() {
    Draft draft = new Draft("chat-tuner", TargetKind.REPOSITORY, COMMIT, PRODUCT);
    Component code = draft.component(ComponentRole.CODE, "chat-tuner", "Apache-2.0", "chat_tuner");
    draft.permit(code, Duty.LICENSE_COPY, Duty.NOTICE_FILE);
    Component weights =
        draft.component(
            ComponentRole.WEIGHTS, "facebook/opt-350m", "LicenseRef-scruple-opt-175b", null);
    Evidence named =
        draft.evidence(
            Source.lines("examples/int8_training/finetune.py", 41, 41),
            new Fact.CardStatement(
                DocumentKind.MODEL_CARD, "base_model", List.of("facebook/opt-350m")));
    draft.relations.add(
        new Relation(code.id(), RelationType.DEPENDS_ON, weights.id(), List.of(named.id())));
    for (Action action : PRODUCT.actions()) {
      boolean sold = action == Action.REDISTRIBUTE || action == Action.SELL;
      Ruling ruling =
          new Ruling(
              Fingerprint.of("r", weights.id(), action.word()),
              weights.id(),
              action,
              sold ? RulingValue.PROHIBITED : RulingValue.PERMITTED,
              List.of(),
              List.of(),
              List.of(),
              List.of(new Citation("LicenseRef-scruple-opt-175b", sold ? "1.a" : "2")),
              List.of(code.id()));
      draft.rulings.add(ruling);
      if (sold) {
        draft.because.add(ruling.id());
      }
    }
    draft.goodProject();
    Outcome pickle =
        draft.outcome(
            Area.MODEL_SAFETY,
            "weights-load-without-code",
            OutcomeValue.FAIL,
            Severity.HIGH,
            "checkpoints/model.bin is a pickle, which can run code when it is loaded.",
            "Ask for safetensors, or convert the file in a sandbox.");
    draft.evidence(
        Source.file("checkpoints/model.bin"),
        new Fact.WeightsFile(
            "pickle",
            true,
            1_400_000_000L,
            new Digest("sha256", "ab".repeat(32), DigestOf.LFS_POINTER),
            false));
    draft.condition("Replace checkpoints/model.bin by safetensors.", pickle.id());
    draft.coverage.add(new Coverage("files", 812, List.of()));
    draft.requests.add(new Request("https://example.org/chat-tuner.git", AS_OF, 200));
    return draft.dossier(VerdictValue.NO_GO);
  }

  /** A name of a hub, answered by the catalogue. */
  public static Dossier hubName() {
    Draft draft =
        new Draft(
            "example-lab/dragon-7b",
            TargetKind.HUB,
            null,
            new Use("saas", List.of(Action.SERVE, Action.MODIFY), stated(true, false, true)));
    Component weights =
        draft.component(ComponentRole.WEIGHTS, "example-lab/dragon-7b", "other", null);
    Ruling serve =
        new Ruling(
            Fingerprint.of("r", weights.id(), "serve"),
            weights.id(),
            Action.SERVE,
            RulingValue.UNCLEAR,
            List.of(),
            List.of(),
            List.of(
                "The tag «other» points to a text of its own, which may allow it. (Held by its publisher.)",
                "Without that text nothing is granted. (Held by the careful.)"),
            List.of(),
            List.of());
    draft.rulings.add(serve);
    draft.rulings.add(
        new Ruling(
            Fingerprint.of("r", weights.id(), "modify"),
            weights.id(),
            Action.MODIFY,
            RulingValue.CONDITIONAL,
            List.of(),
            List.of("monthlyUsersAtRelease", "domicile"),
            List.of(),
            List.of(),
            List.of()));
    draft.because.add(serve.id());
    draft.evidence(
        Source.url("https://example.org/catalogue"),
        new Fact.CatalogueStatement(
            "example-lab/dragon-7b",
            List.of("other"),
            List.of(),
            List.of(),
            "example gallery",
            "2026-08"));
    draft.outcome(
        Area.LICENCE,
        "license-is-stated",
        OutcomeValue.WARN,
        Severity.MEDIUM,
        "The example gallery states «other» (August 2026); the files were not seen.",
        "git clone --depth 1 --filter=blob:limit=1m https://example.org/example-lab/dragon-7b");
    for (Area area : List.of(Area.ACTIVITY, Area.DOCUMENTATION, Area.MODEL_SAFETY)) {
      draft.outcome(
          area,
          "unseen-" + area.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          OutcomeValue.UNKNOWN,
          Severity.MEDIUM,
          "Files were not seen.",
          "git clone --depth 1 --filter=blob:limit=1m https://example.org/example-lab/dragon-7b");
    }
    draft.coverage.add(
        new Coverage(
            "catalogue",
            1,
            List.of(
                Unexamined.of(
                    "catalogue",
                    null,
                    "only a statement about the name was read, no file",
                    "git clone --depth 1 --filter=blob:limit=1m https://example.org/example-lab/dragon-7b"))));
    return draft.dossier(VerdictValue.CANNOT_TELL);
  }

  /** Names that try to move the cursor, turn the writing direction, and pretend to be a report. */
  public static Dossier hostile() {
    Draft draft =
        new Draft(
            "evil\u001b[2J\u001b[31mname\nGO  no conditions", TargetKind.FOLDER, null, INTERNAL);
    Component code =
        draft.component(
            ComponentRole.CODE,
            "ex\u202eelif\u2066\u200b.py",
            "MIT\u0007",
            "a\r\u009b2Kb/\ud800/c");
    draft.permit(code);
    Component wide =
        draft.component(ComponentRole.WEIGHTS, "模型/大きなモデル-한국어-😀", "Apache-2.0", "模型/权重.bin");
    Ruling no =
        new Ruling(
            Fingerprint.of("r", wide.id(), "run"),
            wide.id(),
            Action.RUN,
            RulingValue.PROHIBITED,
            List.of(),
            List.of(),
            List.of(),
            List.of(new Citation("Apache-2.0\u001b[0m", "1\n2")),
            List.of());
    draft.rulings.add(no);
    draft.because.add(no.id());
    draft.component(
        ComponentRole.DATASET, "e\u0301\u0301\u0301\u0301\u0301\u0301".repeat(3), null, null);
    Component data =
        draft.component(ComponentRole.DATASET, "very/" + "long-".repeat(30) + "end", null, null);
    draft.rulings.add(ruling(data, Action.RUN, RulingValue.UNCLEAR));
    draft.outcome(
        Area.LICENCE,
        "license-is-stated",
        OutcomeValue.FAIL,
        Severity.HIGH,
        "LICENSE\u202e.txt says \u001b]8;;https://example.org\u0007click\u001b]8;;\u0007\u2028next line",
        "rm \u0000 it");
    draft.coverage.add(
        new Coverage(
            "files",
            3,
            List.of(
                Unexamined.of(
                    "files", "new\nline\tand tab", "name is not UTF-8: \ufffd\udc00", null),
                Unexamined.of("files", "tag\udb40\udc41s \ufeff", "broken", "mv \u200d x"))));
    draft.evidence(Source.file("a\u202eb"), new Fact.Retired("dead\u0085 \u061c words"));
    draft.condition("Leave \u001b[8mthis\u001b[0m out", no.id());
    return draft.dossier(VerdictValue.NO_GO);
  }

  /** A plain folder: what history would tell is unknown. */
  public static Dossier noHistory() {
    Draft draft =
        new Draft(
            "notebooks",
            TargetKind.FOLDER,
            null,
            new Use(
                "education",
                List.of(Action.RUN, Action.MODIFY, Action.REDISTRIBUTE),
                stated(false, null, null)));
    Component code = draft.component(ComponentRole.CODE, "notebooks", "NONE", ".");
    for (Action action : draft.use.actions()) {
      Ruling ruling =
          new Ruling(
              Fingerprint.of("r", code.id(), action.word()),
              code.id(),
              action,
              RulingValue.PROHIBITED,
              List.of(),
              List.of(),
              List.of(),
              List.of(new Citation("copyright", "default")),
              List.of());
      draft.rulings.add(ruling);
      draft.because.add(ruling.id());
    }
    draft.evidence(
        Source.target(), new Fact.Absence("license", List.of("**/COPYING*", "**/LICENSE*")));
    draft.outcome(
        Area.LICENCE,
        "license-is-stated",
        OutcomeValue.FAIL,
        Severity.HIGH,
        "No licence in any place where one could stand.",
        "Ask the authors to add a LICENSE file.");
    for (String check : List.of("commits-are-recent", "work-is-shared")) {
      draft.outcome(
          Area.ACTIVITY,
          check,
          OutcomeValue.UNKNOWN,
          Severity.MEDIUM,
          "The folder has no git history.",
          "git clone URL, then scruple evaluate on the clone");
    }
    draft.outcome(
        Area.MODEL_SAFETY,
        "weights-load-without-code",
        OutcomeValue.NOT_APPLICABLE,
        Severity.HIGH,
        "No weights here.",
        null);
    draft.coverage.add(new Coverage("files", 12, List.of()));
    draft.coverage.add(
        new Coverage(
            "history",
            0,
            List.of(
                Unexamined.of(
                    "history",
                    null,
                    "no git history here",
                    "git clone URL, then scruple evaluate on the clone"))));
    return draft.dossier(VerdictValue.NO_GO);
  }

  /** Parts deep in a tree, and reasons with long paths. */
  public static Dossier longPaths() {
    String path = "src/main/resources/org/example/models/of/the/project/inner/weights/";
    Draft draft = new Draft("deep-tree", TargetKind.REPOSITORY, COMMIT, PRODUCT);
    draft.permit(
        draft.component(ComponentRole.CODE, "deep-tree", "Apache-2.0", "src"),
        Duty.LICENSE_COPY,
        Duty.NOTICE_FILE);
    for (String name : List.of("generator", "decoder", "encoder", "ranker", "tagger", "reader")) {
      Component weights =
          draft.component(ComponentRole.WEIGHTS, path + name + ".bin", null, path + name + ".bin");
      for (Action action : PRODUCT.actions()) {
        draft.rulings.add(ruling(weights, action, RulingValue.UNCLEAR));
      }
    }
    draft.goodProject();
    for (Area area : Area.values()) {
      if (area.compareTo(Area.SECURITY) < 0) {
        continue;
      }
      for (String name : List.of("a", "b")) {
        draft.outcome(
            area,
            area.name().toLowerCase(java.util.Locale.ROOT) + "-" + name,
            OutcomeValue.WARN,
            Severity.MEDIUM,
            "Nothing is said of " + path + "generator.bin:12, " + path + "decoder.bin:7.",
            "Look at " + path + "generator.bin.");
      }
    }
    return draft.dossier(VerdictValue.CANNOT_TELL);
  }

  /** More actions than a table has room for. */
  public static Dossier manyActions() {
    Draft draft =
        new Draft(
            "merge-kit",
            TargetKind.ARCHIVE,
            "v1.2.0",
            new Use("my-use", List.of(Action.values()), Circumstances.UNKNOWN));
    Component code =
        draft.component(ComponentRole.CODE, "merge-kit", "LGPL-3.0-only", "merge-kit-1.2.0");
    List<RulingValue> mild =
        List.of(RulingValue.PERMITTED, RulingValue.CONDITIONAL, RulingValue.UNCLEAR);
    int turn = 0;
    for (Action action : Action.values()) {
      draft.rulings.add(ruling(code, action, mild.get(turn++ % 3)));
    }
    draft.because.add(draft.rulings.get(2).id());
    draft.coverage.add(new Coverage("files", 90, List.of()));
    return draft.dossier(VerdictValue.CANNOT_TELL);
  }

  private static Ruling ruling(Component part, Action action, RulingValue value) {
    return new Ruling(
        Fingerprint.of("r", part.id(), action.word()),
        part.id(),
        action,
        value,
        List.of(),
        value == RulingValue.CONDITIONAL ? List.of("commercial") : List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Circumstances stated(
      @Nullable Boolean commercial, @Nullable Boolean distribution, @Nullable Boolean network) {
    return new Circumstances(
        commercial,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        distribution,
        network,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A dossier in the making. */
  static final class Draft {
    final TargetDescription target;
    final Use use;
    final List<Coverage> coverage = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    final List<String> because = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();
    final List<Component> components = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<Ruling> rulings = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();

    Draft(String name, TargetKind kind, @Nullable String revision, Use use) {
      Digest tree = new Digest("sha256", "0c".repeat(32), DigestOf.TREE);
      this.target =
          new TargetDescription(name, kind, revision, kind == TargetKind.HUB ? null : tree);
      this.use = use;
    }

    Component component(
        ComponentRole role, String name, @Nullable String license, @Nullable String path) {
      Component part =
          new Component(
              Fingerprint.of("c", role.name(), name),
              role,
              name,
              null,
              path == null ? List.of() : List.of(path),
              license,
              license,
              license);
      components.add(part);
      return part;
    }

    Component piece(String name, @Nullable String license) {
      Component part =
          new Component(
              Fingerprint.of("c", "PACKAGE", name),
              ComponentRole.PACKAGE,
              name,
              "pkg:pypi/" + name,
              List.of("pyproject.toml"),
              license,
              null,
              license);
      components.add(part);
      return part;
    }

    void permit(Component part, Duty... shipped) {
      for (Action action : use.actions()) {
        boolean out = action == Action.REDISTRIBUTE || action == Action.SELL;
        rulings.add(
            new Ruling(
                Fingerprint.of("r", part.id(), action.word()),
                part.id(),
                action,
                RulingValue.PERMITTED,
                out ? List.of(shipped) : List.of(),
                List.of(),
                List.of(),
                List.of(new Citation(String.valueOf(part.concluded()), out ? "4" : "2")),
                List.of()));
      }
    }

    Outcome outcome(
        Area area,
        String check,
        OutcomeValue value,
        Severity severity,
        String reason,
        @Nullable String next,
        Evidence... shown) {
      Outcome outcome =
          new Outcome(
              Fingerprint.of("o", check),
              check,
              area,
              value,
              severity,
              reason,
              java.util.Arrays.stream(shown).map(Evidence::id).toList(),
              next);
      outcomes.add(outcome);
      return outcome;
    }

    Evidence evidence(Source source, Fact fact) {
      Evidence one = Evidence.of(source, fact);
      evidence.add(one);
      return one;
    }

    void condition(String text, String... from) {
      conditions.add(new Condition(Fingerprint.of("k", text), text, List.of(from)));
    }

    void goodProject() {
      Evidence license =
          evidence(
              Source.lines("LICENSE", 1, 201),
              new Fact.LicenseDetected(LicenseMatchKind.TEXT, "Apache-2.0", 1));
      Evidence activity =
          evidence(
              Source.commit(COMMIT),
              new Fact.Activity(
                  HistoryState.COMPLETE,
                  AS_OF.minusSeconds(31_536_000),
                  AS_OF,
                  true,
                  false,
                  1203,
                  47,
                  88,
                  6,
                  0.21));
      evidence(Source.target(), new Fact.FileCount(FileKind.SOURCE, "python", 212, 1_900_321));
      Evidence readme =
          evidence(
              Source.file("README.md"),
              new Fact.Document(
                  DocumentKind.README, List.of(DocumentFeature.INSTALL, DocumentFeature.EXAMPLE)));
      outcome(
          Area.LICENCE,
          "license-is-stated",
          OutcomeValue.PASS,
          Severity.HIGH,
          "One licence; file and metadata agree.",
          null,
          license);
      outcome(
          Area.ACTIVITY,
          "work-is-shared",
          OutcomeValue.PASS,
          Severity.MEDIUM,
          "47 people in 12 months; six of them made half of the commits. The last release is 9 days old.",
          null,
          activity);
      outcome(
          Area.GOVERNANCE,
          "contribution-is-explained",
          OutcomeValue.PASS,
          Severity.LOW,
          "CONTRIBUTING.md says how to build, test and send changes.",
          null);
      outcome(
          Area.DOCUMENTATION,
          "readme-gets-one-started",
          OutcomeValue.PASS,
          Severity.MEDIUM,
          "README.md says what it is for, how to install it, and shows an example.",
          null,
          readme);
      outcome(
          Area.SECURITY,
          "security-contact-is-named",
          OutcomeValue.PASS,
          Severity.MEDIUM,
          "SECURITY.md names a private channel.",
          null);
      outcome(
          Area.DATA,
          "data-is-described",
          OutcomeValue.NOT_APPLICABLE,
          Severity.MEDIUM,
          "No data sets here.",
          null);
      outcome(
          Area.INTEROPERABILITY,
          "questions-have-a-place",
          OutcomeValue.PASS,
          Severity.LOW,
          "Says where to ask and where to report.",
          null);
      outcome(
          Area.OPENNESS,
          "card-states-training-data",
          OutcomeValue.NOT_APPLICABLE,
          Severity.LOW,
          "No model here.",
          null);
      outcome(
          Area.REPRODUCIBILITY,
          "packages-are-fixed",
          OutcomeValue.WARN,
          Severity.MEDIUM,
          "No lock file; 30 packages are declared, 2 of them with an exact version.",
          "Commit a lock file (uv lock, pip-compile).");
    }

    Dossier dossier(VerdictValue verdict) {
      return new Dossier(
          Dossier.SCHEMA,
          "0.1.0",
          AS_OF,
          target,
          coverage,
          requests.isEmpty() ? null : requests,
          use,
          new Verdict(verdict, because),
          conditions,
          changes,
          List.of(),
          components,
          relations,
          rulings,
          outcomes,
          evidence);
    }
  }
}
