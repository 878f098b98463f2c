// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.Roots;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Problem;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.manifests.graph.DependencyGraph;
import dev.scruple.manifests.graph.DependencyGraphs;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.manifests.graph.Paths;
import dev.scruple.manifests.install.Installs;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.dependencies.ProjectPart;
import dev.scruple.sources.Mode;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.SnapshotFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The manifests and lock files of a snapshot, read whole and joined.
 *
 * @param graph what they say together
 * @param coverage which of them were read, and what in them was not
 * @param parts in which part of the project each file stands that names a package
 */
public record PackageStudy(DependencyGraph graph, Coverage coverage, Map<String, Part> parts) {
  /** The name that files of requirements are read by. */
  private static final String REQUIREMENTS = "requirements.txt";

  private static final int MOST_FILES = 20_000;

  /** The collector's name in coverage. */
  public static final String NAME = "packages";

  public PackageStudy {
    parts = Map.copyOf(parts);
  }

  /** Reads all manifests and lock files of a snapshot, and what other files install. */
  public static PackageStudy of(Snapshot snapshot) {
    return of(snapshot, true);
  }

  /** Reads manifests and lock files alone. */
  public static PackageStudy ofManifests(Snapshot snapshot) {
    return of(snapshot, false);
  }

  private static PackageStudy of(Snapshot snapshot, boolean installs) {
    Roots roots =
        snapshot.kind() == TargetKind.ARCHIVE
            ? Roots.ofArchive(snapshot.files().stream().map(SnapshotFile::path).toList())
            : Roots.ofTree();
    List<OneFile> read =
        snapshot.files().parallelStream()
            .filter(file -> file.mode() == Mode.REGULAR || file.mode() == Mode.EXECUTABLE)
            .filter(file -> file.lfs() == null)
            .map(file -> read(file, roots.place(file.path()), installs))
            .toList();
    List<ManifestFile> files =
        new ArrayList<>(read.stream().flatMap(each -> each.readings().stream()).toList());
    addIncluded(snapshot, files);
    List<Unexamined> gaps =
        new ArrayList<>(read.stream().flatMap(each -> each.gaps().stream()).toList());
    DependencyGraph graph = DependencyGraphs.of(files, Manifests.joins());
    for (ManifestFile file : graph.files()) {
      for (Problem problem : file.reading().problems()) {
        gaps.add(Unexamined.of(NAME, file.path(), problem.words(), null));
      }
    }
    gaps.sort(Comparator.comparing(Unexamined::id));
    return new PackageStudy(
        graph,
        new Coverage(NAME, files.size(), gaps.stream().distinct().toList()),
        installs
            ? new PartsOfTree(snapshot, roots)
                .of(graph.packages().stream().map(Dependency::path).collect(Collectors.toSet()))
            : Map.of());
  }

  /** What one file gave; nothing of most. */
  private record OneFile(List<ManifestFile> readings, List<Unexamined> gaps) {
    static final OneFile NONE = new OneFile(List.of(), List.of());

    /** The readings of a file that was read as one of another name. */
    List<ManifestFile> renamed(String path) {
      return readings.stream().map(each -> new ManifestFile(path, each.reading())).toList();
    }

    static OneFile gap(String path, String reason) {
      return new OneFile(List.of(), List.of(Unexamined.of(NAME, path, reason, null)));
    }
  }

  /** The part of the project in which a package is named. */
  public ProjectPart part(Dependency each) {
    Part part = parts.getOrDefault(each.path(), Part.MAIN);
    String group = each.group();
    if (part == Part.MAIN && group != null && Installs.reads(each.path())) {
      if (group.equals("notebook") && each.path().endsWith(".ipynb")) {
        return ProjectPart.EXAMPLE;
      }
      // An extra that setup.py calls so is another matter.
      if (group.equals("documentation") && !each.path().endsWith(".py")) {
        return ProjectPart.DOCUMENTATION;
      }
    }
    return switch (part) {
      case MAIN -> ProjectPart.MAIN;
      case TEST -> ProjectPart.TEST;
      case EXAMPLE -> ProjectPart.EXAMPLE;
      case DOCUMENTATION -> ProjectPart.DOCUMENTATION;
      case DEVELOPMENT -> ProjectPart.DEVELOPMENT;
      case VENDORED -> ProjectPart.VENDORED;
    };
  }

  /** The graph without packages that only lock files name, and without edges. */
  public DependencyGraph direct() {
    return new DependencyGraph(
        graph.packages().stream().filter(Dependency::direct).toList(), List.of(), graph.files());
  }

  /**
   * The files of a survey with the packages that manifests declare as all manifests together have
   * it: versions of parents, workspaces and lock files are in their places.
   */
  public List<SurveyedFile> joined(List<SurveyedFile> surveyed) {
    Map<String, List<Evidence>> byPath = new HashMap<>();
    for (Dependency each : graph.packages()) {
      if (each.direct() && each.constraint() != null) {
        byPath.computeIfAbsent(each.path(), _ -> new ArrayList<>()).add(evidence(each));
      }
    }
    Set<String> read = graph.files().stream().map(ManifestFile::path).collect(Collectors.toSet());
    return surveyed.stream()
        .map(
            file ->
                file.classification().kind() == FileKind.MANIFEST && read.contains(file.path())
                    ? with(file, byPath.getOrDefault(file.path(), List.of()))
                    : file)
        .toList();
  }

  private static SurveyedFile with(SurveyedFile file, List<Evidence> declared) {
    List<Evidence> evidence =
        new ArrayList<>(
            file.evidence().stream()
                .filter(each -> !(each.value() instanceof Fact.PackageDeclared))
                .toList());
    evidence.addAll(declared);
    return new SurveyedFile(
        file.path(), file.place(), file.classification(), file.bytes(), evidence);
  }

  private static Evidence evidence(Dependency each) {
    return Evidence.of(
        Source.lines(each.path(), each.line(), each.line()),
        new Fact.PackageDeclared(
            each.purl(),
            each.name(),
            each.version(),
            Objects.requireNonNullElse(each.constraint(), ""),
            DependencyDocuments.scope(each.scope())));
  }

  /**
   * Coverage without the gaps of single manifests that others close.
   *
   * @param collector whose gaps they are
   */
  public List<Coverage> joined(List<Coverage> all, String collector) {
    Set<String> read = graph.files().stream().map(ManifestFile::path).collect(Collectors.toSet());
    Set<String> open =
        coverage.unexamined().stream()
            .map(gap -> gap.path() + " " + gap.reason())
            .collect(Collectors.toSet());
    return all.stream()
        .map(
            each ->
                each.collector().equals(collector)
                    ? new Coverage(
                        collector,
                        each.examined(),
                        each.unexamined().stream()
                            .filter(
                                gap ->
                                    !read.contains(gap.path())
                                        || open.contains(gap.path() + " " + gap.reason()))
                            .toList())
                    : each)
        .toList();
  }

  /**
   * Files of requirements that others lead to, whatever they are called, and those they lead to.
   */
  private static void addIncluded(Snapshot snapshot, List<ManifestFile> files) {
    Set<String> known = files.stream().map(ManifestFile::path).collect(Collectors.toSet());
    Map<String, SnapshotFile> byPath = new HashMap<>();
    for (int next = 0; next < files.size(); next++) {
      ManifestFile file = files.get(next);
      for (ManifestLink link : file.reading().links()) {
        boolean requirements =
            link.kind() == ManifestLink.Kind.INCLUDES
                || link.kind() == ManifestLink.Kind.CONSTRAINS;
        String path = Paths.resolve(file.folder(), link.path()).orElse(null);
        if (!requirements || path == null || known.size() > MOST_FILES || !known.add(path)) {
          continue;
        }
        if (byPath.isEmpty()) {
          snapshot.files().forEach(each -> byPath.put(each.path(), each));
        }
        SnapshotFile included = byPath.get(path);
        if (included != null && included.lfs() == null && included.mode() != Mode.LINK) {
          files.addAll(read(included, REQUIREMENTS, false).renamed(path));
        }
      }
    }
  }

  /** A file may be a manifest and say what is installed too, as a Dockerfile does. */
  private static OneFile read(SnapshotFile file, String place, boolean allInstalls) {
    boolean manifest = Manifests.reads(place);
    boolean installs = allInstalls && Installs.reads(place);
    if (!manifest && !installs) {
      return Manifests.recognises(place)
          .map(title -> OneFile.gap(file.path(), "a manifest that is not read: " + title))
          .orElse(OneFile.NONE);
    }
    if (file.content().size() > Manifests.LARGEST) {
      return OneFile.gap(file.path(), "larger than " + (Manifests.LARGEST >> 20) + " MiB");
    }
    try {
      byte[] bytes = file.content().head((int) file.content().size());
      List<ManifestFile> readings = new ArrayList<>();
      if (manifest) {
        readings.add(new ManifestFile(file.path(), Manifests.read(place, bytes)));
      }
      if (installs) {
        ManifestReading reading = Installs.read(place, bytes);
        if (!reading.packages().isEmpty() || !reading.links().isEmpty()) {
          readings.add(new ManifestFile(file.path(), reading));
        }
      }
      return new OneFile(readings, List.of());
    } catch (IOException e) {
      return OneFile.gap(file.path(), "can't be read: " + e.getMessage());
    }
  }
}
