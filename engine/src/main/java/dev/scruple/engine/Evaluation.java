// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.checks.Case;
import dev.scruple.checks.Checks;
import dev.scruple.engine.cache.FindingsCache;
import dev.scruple.engine.collect.Collectors;
import dev.scruple.engine.collect.HistoryCollector;
import dev.scruple.engine.collect.ManifestCollector;
import dev.scruple.engine.collect.Survey;
import dev.scruple.engine.collect.Surveyor;
import dev.scruple.engine.compose.Approvals;
import dev.scruple.engine.compose.BaseClaims;
import dev.scruple.engine.compose.Composer;
import dev.scruple.engine.compose.Composition;
import dev.scruple.engine.compose.Gathering;
import dev.scruple.engine.compose.KnownNames;
import dev.scruple.engine.compose.ParentPoms;
import dev.scruple.engine.curate.Curations;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.engine.join.Joiners;
import dev.scruple.engine.join.Tree;
import dev.scruple.engine.judge.Judge;
import dev.scruple.engine.judge.Judgement;
import dev.scruple.engine.judge.Turns;
import dev.scruple.engine.names.CatalogueNames;
import dev.scruple.engine.names.HubAnswer;
import dev.scruple.engine.names.KnownData;
import dev.scruple.engine.packages.OnlineLicenses;
import dev.scruple.engine.packages.PackageStudy;
import dev.scruple.engine.packages.VersionNames;
import dev.scruple.history.HistoryCache;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.LicenseDetector;
import dev.scruple.model.Change;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Dossier;
import dev.scruple.model.Duty;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Outcome;
import dev.scruple.model.Request;
import dev.scruple.model.Ruling;
import dev.scruple.model.Source;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.VerdictValue;
import dev.scruple.sources.Mode;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.SnapshotFile;
import dev.scruple.sources.Target;
import dev.scruple.terms.Approval;
import dev.scruple.terms.Rulings;
import dev.scruple.terms.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One evaluation: from a snapshot, or from what is stated of a name, to the dossier. */
final class Evaluation {
  static final Terms TERMS = Terms.builtIn();
  private static final String SOURCES = "sources";

  private final Options options;
  private final DeclaredLicenses declared;
  private final CatalogueNames names;

  Evaluation(Options options, DeclaredLicenses declared, CatalogueNames names) {
    this.options = options;
    this.declared = declared;
    this.names = names;
  }

  Study hub(HubAnswer answer) {
    return new Study(
        answer.target(),
        answer.coverage(),
        null,
        answer.composition(),
        answer.composition().evidence(),
        List.of());
  }

  Study snapshot(Target target, Snapshot snapshot) {
    Collectors collectors = new Collectors(declared);
    FindingsCache cache = cache(target, collectors);
    options.progress().accept("reading " + snapshot.files().size() + " files");
    Survey survey =
        new Surveyor(
                snapshot,
                collectors,
                cache,
                options.cacheFolder().resolve("spool"),
                options.progress())
            .survey();
    save(cache);
    PackageStudy packages = PackageStudy.ofManifests(snapshot);
    List<SurveyedFile> files = packages.joined(survey.files());
    OnlineLicenses online =
        PackageRun.online(options, packages.direct(), "scruple evaluate --online");
    options.progress().accept("reading the history");
    HistoryCollector.Result history = history(target, snapshot);
    options.progress().accept("weighing");
    Path around = around(target, snapshot);
    boolean whole = around == null && snapshot.kind() != TargetKind.MODEL_FILE;
    Composition composition =
        new Composer(
                snapshot.name(), files, whole && survey.licensesSeen(), known(packages, online))
            .compose();
    Set<String> unseen = new HashSet<>();
    for (Unexamined each : snapshot.unexamined()) {
      if (each.path() != null) {
        unseen.add(each.path());
      }
    }
    List<Evidence> evidence = new ArrayList<>(new Gathering(files, unseen).gather());
    evidence.addAll(Joiners.join(new Tree(files, unseen, pointing(snapshot))));
    evidence.addAll(KnownData.of(evidence, names));
    evidence.addAll(composition.evidence());
    evidence.addAll(history.evidence());
    for (String note : snapshot.notes()) {
      evidence.add(Evidence.of(Source.target(), new Fact.Remark(note)));
    }
    List<Coverage> coverage =
        new ArrayList<>(
            ParentPoms.joined(packages.joined(survey.coverage(), ManifestCollector.NAME), files));
    coverage.add(history.coverage());
    List<Unexamined> open = new ArrayList<>(survey.unread());
    List<Unexamined> remarks = new ArrayList<>();
    if (composition.needed().isEmpty()) {
      Unexamined nothing =
          Unexamined.of(
              SOURCES,
              null,
              "there is nothing here to weigh: no code, weights, data or writing was found",
              snapshot.history().isPresent()
                  ? "git checkout the files, or evaluate a commit: --revision HEAD"
                  : "name the folder, archive or repository that holds them");
      open.add(nothing);
      remarks.add(nothing);
    }
    if (!whole) {
      remarks.add(part(around));
    }
    remarks.sort(Comparator.comparing(Unexamined::id));
    coverage.add(new Coverage(SOURCES, snapshot.files().size(), remarks));
    List<Request> requests = new ArrayList<>(snapshot.requests());
    if (online != null) {
      coverage.add(online.coverage());
      requests.addAll(online.requests());
    }
    return new Study(
        snapshot.description(),
        coverage,
        requests.isEmpty() ? null : requests,
        composition,
        evidence,
        open);
  }

  /** Names, and what a service states of versions of packages, if one was asked. */
  private KnownNames known(PackageStudy packages, @Nullable OnlineLicenses online) {
    return online == null ? names : new VersionNames(names, packages.direct(), online, declared);
  }

  private static Set<String> pointing(Snapshot snapshot) {
    Set<String> pointing = new HashSet<>();
    for (SnapshotFile file : snapshot.files()) {
      if (file.mode() == Mode.LINK || file.mode() == Mode.SUBMODULE) {
        pointing.add(file.path());
      }
    }
    return pointing;
  }

  /** The repository that a folder is a part of; null where it is none. */
  static @Nullable Path around(Target target, Snapshot snapshot) {
    if (!(target instanceof Target.Folder folder) || snapshot.kind() != TargetKind.FOLDER) {
      return null;
    }
    Path here = folder.path().toAbsolutePath().normalize();
    for (Path above = here.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return above;
      }
    }
    return null;
  }

  private static Unexamined part(@Nullable Path around) {
    return around == null
        ? Unexamined.of(
            SOURCES,
            null,
            "a file on its own does not show what licence it came with",
            "evaluate the folder, the repository or the hub name that it is from")
        : Unexamined.of(
            SOURCES,
            null,
            "it is a folder of the repository " + around.getFileName() + ", which may license it",
            "evaluate the whole repository");
  }

  private HistoryCollector.Result history(Target target, Snapshot snapshot) {
    HistoryCollector collector = new HistoryCollector();
    HistoryCache cache =
        options.cache()
            ? HistoryCache.in(
                options
                    .cacheFolder()
                    .resolve("history")
                    .resolve(Fingerprint.of("h", place(target)) + ".bin"))
            : HistoryCache.none();
    return snapshot
        .history()
        .map(it -> collector.collect(it.repository(), it.commit(), options.asOf(), cache))
        .orElseGet(
            () -> collector.none("evaluate the project's git repository: scruple evaluate URL"));
  }

  private FindingsCache cache(Target target, Collectors collectors) {
    if (!options.cache()) {
      return FindingsCache.none();
    }
    String key = Fingerprint.of("f", place(target), collectors.versions(), Scruple.VERSION);
    return FindingsCache.open(options.cacheFolder(), key);
  }

  private static String place(Target target) {
    return switch (target) {
      case Target.Folder folder -> folder.path().toAbsolutePath().normalize().toString();
      case Target.ArchiveFile file -> file.path().toAbsolutePath().normalize().toString();
      case Target.ModelFile file -> file.path().toAbsolutePath().normalize().toString();
      case Target.Repository repository -> repository.url();
      case Target.Hub _, Target.Service _, Target.PackageUrl _, Target.Stack _ -> "";
    };
  }

  private void save(FindingsCache cache) {
    try {
      cache.save();
    } catch (IOException e) {
      options.progress().accept("the cache can't be written: " + e.getMessage());
    }
  }

  /** Rules, checks and judges. */
  Dossier dossier(Study found) {
    Curations.Applying applying = curations(found);
    Study study = found.corrected(applying);
    Composition composition = study.composition();
    List<Evidence> evidence = evidence(study);
    List<Ruling> rulings = rulings(composition);
    List<Outcome> outcomes = outcomes(study, evidence, rulings, applying);
    Judgement judgement =
        judge(composition.components(), composition.needed())
            .judge(rulings, outcomes, study.unread());
    List<Change> changes =
        new Turns(
                Turns.Situation.of(composition, options.use()),
                judgement.verdict().value(),
                weighing(
                    after ->
                        new Rulings(TERMS).rule(after.components(), after.relations(), after.use()),
                    outcomes,
                    study.unread()))
            .find(rulings);
    return dossier(study, evidence, rulings, outcomes, judgement, changes, applying.told());
  }

  /** How changed situations are weighed; what was found of the files stays as it is. */
  static Turns.Weighing weighing(
      Function<Turns.Situation, List<Ruling>> counting,
      List<Outcome> outcomes,
      List<Unexamined> unread) {
    return new Turns.Weighing() {
      @Override
      public List<Ruling> rulings(Turns.Situation after) {
        return counting.apply(after);
      }

      @Override
      public VerdictValue verdict(Turns.Situation after, List<Ruling> rulings) {
        return judge(after.components(), after.needed())
            .judge(rulings, outcomes, after.still(unread))
            .verdict()
            .value();
      }
    };
  }

  /** All evidence, with who approves the licences that were found, and whether claims hold. */
  static List<Evidence> evidence(Study study) {
    List<Evidence> evidence = new ArrayList<>(study.evidence());
    evidence.addAll(new Approvals(Evaluation::approval).of(study.composition().components()));
    evidence.addAll(new BaseClaims(TERMS).of(study.composition()));
    return distinct(evidence);
  }

  List<Ruling> rulings(Composition composition) {
    return new Rulings(TERMS)
        .rule(composition.components(), composition.relations(), options.use());
  }

  /** The corrections that are about what was found. */
  Curations.Applying curations(Study found) {
    return options.curations().of(found.target().name(), options.asOf());
  }

  /** What the checks answer, as far as they are asked, and as people corrected it. */
  List<Outcome> outcomes(
      Study study, List<Evidence> evidence, List<Ruling> rulings, Curations.Applying applying) {
    Case seen =
        new Case(
            options.asOf(),
            study.target(),
            options.use(),
            study.composition().components(),
            applying.evidence(evidence),
            study.coverage(),
            rulings);
    return applying.outcomes(Checks.run(seen, options.selection()));
  }

  static Judge judge(List<Component> components, Set<String> needed) {
    return new Judge(components, needed, Evaluation::asks);
  }

  Dossier dossier(
      Study study,
      List<Evidence> evidence,
      List<Ruling> rulings,
      List<Outcome> outcomes,
      Judgement judgement,
      List<Change> changes,
      List<Curation> curations) {
    return new Dossier(
        Dossier.SCHEMA,
        Scruple.VERSION,
        options.asOf(),
        study.target(),
        study.coverage().stream().sorted(Comparator.comparing(Coverage::collector)).toList(),
        study.requests(),
        options.use(),
        judgement.verdict(),
        judgement.conditions(),
        changes,
        curations,
        study.composition().components(),
        study.composition().relations(),
        rulings.stream().sorted(Comparator.comparing(Ruling::id)).toList(),
        outcomes,
        evidence);
  }

  /** By id; of the same fact found twice in a file, the first place is kept. */
  static List<Evidence> distinct(List<Evidence> evidence) {
    TreeMap<String, Evidence> byId = new TreeMap<>();
    evidence.stream()
        .sorted(
            Comparator.comparingInt(
                each -> each.source().line() == null ? 0 : each.source().line()))
        .forEach(each -> byId.putIfAbsent(each.id(), each));
    return List.copyOf(byId.values());
  }

  private static boolean asks(Citation citation, Duty duty) {
    return TERMS.find(citation.license()).stream()
        .flatMap(terms -> terms.rules().stream())
        .anyMatch(
            rule -> rule.clauses().contains(citation.clause()) && rule.duties().contains(duty));
  }

  private static Optional<Approvals.Approval> approval(String id) {
    return TERMS
        .find(id)
        .map(
            terms ->
                new Approvals.Approval(
                    terms.approvals().contains(Approval.OSI),
                    terms.approvals().contains(Approval.FSF),
                    terms.approvals().contains(Approval.OPEN_DEFINITION)))
        .or(
            () ->
                LicenseDetector.info(id)
                    .map(
                        info -> new Approvals.Approval(info.osiApproved(), info.fsfLibre(), false)))
        .or(
            () ->
                id.startsWith("LicenseRef-") && !id.startsWith("LicenseRef-scancode-")
                    ? Optional.empty()
                    : Optional.of(new Approvals.Approval(false, false, false)));
  }
}
