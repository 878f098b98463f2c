// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.Documents;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import dev.scruple.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The evidence of all files together: counts of files, licences by how many files show them, and
 * what is nowhere though every place was looked at.
 */
public final class Gathering {
  private static final List<String> CI_PLACES =
      List.of(
          ".github/workflows/*",
          ".gitlab-ci.yml",
          ".circleci/*",
          "azure-pipelines.yml",
          "Jenkinsfile",
          ".travis.yml",
          ".buildkite/*",
          ".ci/*");
  private static final List<String> LOCK_PLACES =
      List.of(
          "poetry.lock",
          "uv.lock",
          "pdm.lock",
          "pylock*.toml",
          "Pipfile.lock",
          "conda-lock.yml",
          "pixi.lock",
          "package-lock.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "bun.lock",
          "Cargo.lock",
          "go.sum",
          "gradle.lockfile",
          "Gemfile.lock");
  private static final List<String> UPDATE_PLACES =
      List.of(
          ".github/dependabot.yml",
          ".github/renovate.json",
          "renovate.json",
          ".renovaterc",
          ".pyup.yml",
          ".scala-steward.conf");
  private static final List<String> ANALYSIS_PLACES =
      List.of(
          ".github/workflows/*",
          ".gitlab-ci.yml",
          ".circleci/*",
          "azure-pipelines.yml",
          "Jenkinsfile",
          ".travis.yml",
          ".pre-commit-config.yaml",
          "sonar-project.properties",
          ".semgrep");
  private static final List<String> FUZZ_PLACES =
      List.of(".clusterfuzzlite/", ".github/workflows/*", "fuzz/", "tests/", "test/");
  private static final List<String> PACKAGE_PLACES =
      List.of(
          "pyproject.toml",
          "setup.cfg",
          "setup.py",
          "package.json",
          "pom.xml",
          "Cargo.toml",
          "build.gradle",
          "go.mod");

  /** What was not read of them is told by coverage. */
  private static final List<String> TEXTS = List.of("every text file");

  private static final List<String> DATA_PLACES =
      List.of("README*", "MODEL_CARD*", "DATA_CARD*, DATASHEET*", "data*/", "dataset*/");
  private static final List<String> CITATION_PLACES =
      List.of("CITATION.cff", "CITATION*", "README*", "MODEL_CARD*");
  private static final List<String> REFERENCE_PLACES =
      List.of(
          "conf.py",
          "mkdocs.yml",
          "typedoc.json",
          "package.json",
          "pom.xml",
          "build.gradle",
          "Doxyfile",
          "openapi.*",
          "README*",
          "docs/");
  private static final List<String> TEACHING_PLACES =
      List.of("*.ipynb", "docs/", "tutorials/", "examples/", "notebooks/", "courses/");
  private static final List<String> CODE =
      List.of("every file of code, builds and instructions for agents");
  private static final List<String> SETTING_PLACES =
      List.of(".env*", "*.yaml, *.yml, *.toml, *.ini, *.cfg, *.conf, *.properties");
  private static final List<String> OPENING_PLACES =
      List.of(
          ".vscode/*",
          ".devcontainer/*",
          ".claude/*",
          ".cursor/*",
          ".mcp.json",
          ".envrc",
          ".husky/*",
          ".npmrc",
          ".yarnrc*",
          "pip.conf",
          ".gitmodules");

  private final List<SurveyedFile> files;
  private final Set<String> unseen;
  private final Set<String> rootLicenses;

  /**
   * Prepares.
   *
   * @param unseen paths that could not be examined; what might stand there is not called absent
   */
  public Gathering(List<SurveyedFile> files, Set<String> unseen) {
    this.files = files;
    this.unseen = unseen;
    this.rootLicenses =
        files.stream()
            .filter(file -> license(file) && file.folder().isEmpty())
            .flatMap(file -> file.facts(Fact.LicenseDetected.class).stream())
            .map(Fact.LicenseDetected::expression)
            .collect(java.util.stream.Collectors.toSet());
  }

  /** Gathers. */
  public List<Evidence> gather() {
    List<Evidence> evidence = new ArrayList<>(counts());
    evidence.addAll(spread());
    for (SurveyedFile file : files) {
      for (Evidence each : file.evidence()) {
        if (keeps(file, each)) {
          evidence.add(each);
        }
      }
    }
    evidence.addAll(absences());
    return evidence;
  }

  /**
   * Licences in other than licence files are told by {@link #spread}; tests' declarations not at
   * all.
   */
  private boolean keeps(SurveyedFile file, Evidence evidence) {
    Part part = file.classification().part();
    boolean own = part == Part.MAIN || part == Part.DEVELOPMENT || part == Part.DOCUMENTATION;
    return switch (evidence.value()) {
      case Fact.LicenseDetected _, Fact.LicenseLike _ ->
          license(file) && (file.folder().isEmpty() || differs(file));
      case Fact.Document document ->
          own && !(document.kind() == DocumentKind.README && besideRoot(file));
      case Fact.LicenseDeclared _, Fact.PackageDefined _, Fact.LockFile _ -> own;
      case Trace _ -> false;
      case Fact _ -> true;
    };
  }

  private static boolean license(SurveyedFile file) {
    return file.classification().document() == DocumentKind.LICENSE;
  }

  private boolean differs(SurveyedFile file) {
    return file.facts(Fact.LicenseDetected.class).stream()
        .anyMatch(match -> !rootLicenses.contains(match.expression()));
  }

  /** Forges show the root's README; one in another place is read where the root has none. */
  private boolean besideRoot(SurveyedFile file) {
    return !file.folder().isEmpty()
        && files.stream()
            .anyMatch(
                other ->
                    other.folder().isEmpty()
                        && other.classification().document() == DocumentKind.README);
  }

  private List<Evidence> counts() {
    record Key(FileKind kind, String language) {}
    Map<Key, long[]> sums =
        new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::language));
    for (SurveyedFile file : files) {
      String language = file.classification().language();
      Key key = new Key(file.classification().kind(), language == null ? "" : language);
      long[] sum = sums.computeIfAbsent(key, k -> new long[2]);
      sum[0]++;
      sum[1] += file.bytes();
    }
    return sums.entrySet().stream()
        .map(
            entry ->
                Evidence.of(
                    Source.target(),
                    new Fact.FileCount(
                        entry.getKey().kind(),
                        entry.getKey().language().isEmpty() ? null : entry.getKey().language(),
                        entry.getValue()[0],
                        entry.getValue()[1])))
        .toList();
  }

  private List<Evidence> spread() {
    record Key(LicenseMatchKind kind, String expression) {}
    Map<Key, List<String>> places =
        new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::expression));
    for (SurveyedFile file : files) {
      if (file.classification().document() == DocumentKind.NOTICE) {
        continue;
      }
      for (Fact.LicenseDetected match : file.facts(Fact.LicenseDetected.class)) {
        places
            .computeIfAbsent(new Key(match.kind(), match.expression()), k -> new ArrayList<>())
            .add(file.path());
      }
    }
    return places.entrySet().stream()
        .map(
            entry -> {
              List<String> paths = entry.getValue().stream().distinct().sorted().toList();
              Key key = entry.getKey();
              return Evidence.of(
                  Source.file(paths.getFirst()),
                  new Fact.LicenseSpread(key.kind(), key.expression(), paths.size()));
            })
        .toList();
  }

  private List<Evidence> absences() {
    List<Evidence> absences = new ArrayList<>();
    for (DocumentKind kind : DocumentKind.values()) {
      boolean found =
          files.stream()
              .filter(file -> file.classification().document() == kind)
              .anyMatch(
                  file ->
                      kind != DocumentKind.LICENSE
                          || file.folder().isEmpty()
                          || file.place().startsWith("LICENSES/"));
      if (!found) {
        String what = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        absent(absences, what, Documents.places(kind));
      }
    }
    if (files.stream()
        .flatMap(file -> file.facts(Fact.Workflow.class).stream())
        .allMatch(workflow -> workflow.tests() == null)) {
      absent(absences, "tests-in-ci", CI_PLACES);
    }
    if (nowhere(SecurityFact.UpdateTool.class)) {
      absent(absences, "update-tool", UPDATE_PLACES);
    }
    if (practisedNowhere("static-analysis")) {
      absent(absences, "static-analysis", ANALYSIS_PLACES);
    }
    if (practisedNowhere("fuzzing") && practisedNowhere("property-tests")) {
      absent(absences, "fuzz-target", FUZZ_PLACES);
    }
    if (nowhere(Fact.LockFile.class)) {
      absent(absences, "lock-file", LOCK_PLACES);
    }
    if (nowhere(SecurityFact.Secret.class)) {
      absentFromAll(absences, "secret", TEXTS);
    }
    if (nowhere(SecurityFact.HiddenCharacters.class)) {
      absentFromAll(absences, "hidden-characters", CODE);
    }
    if (nowhere(DataFact.CredentialInConfiguration.class)) {
      absent(absences, "credential-in-configuration", SETTING_PLACES);
    }
    if (nowhere(SecurityFact.RunsOnOpen.class)) {
      absent(absences, "runs-on-open", OPENING_PLACES);
    }
    if (nowhere(Fact.PackageDefined.class)) {
      absent(absences, "package-definition", PACKAGE_PLACES);
    }
    for (DataTopic topic : DataTopic.values()) {
      if (files.stream()
          .flatMap(file -> file.facts(DataFact.DataStatement.class).stream())
          .noneMatch(statement -> statement.topic() == topic)) {
        absent(absences, "data-" + Word.kebab(topic), DATA_PLACES);
      }
    }
    if (nowhere(DocumentationFact.CitationRecord.class)) {
      absent(absences, "citation-record", CITATION_PLACES);
    }
    if (noTrace(Trace.ReferenceSign.class)) {
      absent(absences, "api-reference", REFERENCE_PLACES);
    }
    if (noTrace(Trace.TeachingFile.class)) {
      absent(absences, "tutorials", TEACHING_PLACES);
    }
    return absences;
  }

  private boolean practisedNowhere(String kind) {
    return files.stream()
        .flatMap(file -> file.evidence().stream())
        .noneMatch(
            each ->
                (each.value() instanceof SecurityFact.Practice practice
                        && practice.kind().equals(kind))
                    || (each.value() instanceof Trace.PracticeSeen seen
                        && seen.kind().equals(kind)));
  }

  /** As {@link #nowhere}, of traces, which evidence never holds. */
  private boolean noTrace(Class<? extends Trace> kind) {
    return files.stream().allMatch(file -> file.facts(kind).isEmpty());
  }

  private boolean nowhere(Class<? extends Fact> kind) {
    return files.stream()
        .flatMap(file -> file.evidence().stream().filter(each -> keeps(file, each)))
        .noneMatch(each -> kind.isInstance(each.value()));
  }

  private void absent(List<Evidence> absences, String what, List<String> places) {
    boolean mayBeUnseen = unseen.stream().anyMatch(path -> path.isEmpty() || couldBe(path, places));
    if (!mayBeUnseen) {
      absences.add(Evidence.of(Source.target(), new Fact.Absence(what, places)));
    }
  }

  /** Says so where nothing that was listed was left unread, but for the history. */
  private void absentFromAll(List<Evidence> absences, String what, List<String> places) {
    if (unseen.stream().allMatch(".git"::equals)) {
      absences.add(Evidence.of(Source.target(), new Fact.Absence(what, places)));
    }
  }

  /** Whether an unseen path begins as one of the places that were searched, or holds them. */
  private static boolean couldBe(String path, List<String> places) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (String place : places) {
      for (String glob : place.split(", ", -1)) {
        String start = glob.toLowerCase(Locale.ROOT).replaceFirst("\\*.*", "");
        String last = start.substring(start.lastIndexOf('/') + 1);
        String lower = path.toLowerCase(Locale.ROOT);
        boolean byFolder = start.endsWith("/") && lower.startsWith(start);
        if (byFolder
            || start.startsWith(lower + "/")
            || (!last.isEmpty() && name.startsWith(last))) {
          return true;
        }
      }
    }
    return false;
  }
}
