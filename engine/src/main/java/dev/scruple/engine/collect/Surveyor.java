// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.content.ArchiveFile;
import dev.scruple.content.ArchiveFormat;
import dev.scruple.content.ArchiveLimits;
import dev.scruple.content.ArchiveProblem;
import dev.scruple.content.ArchiveTree;
import dev.scruple.content.Content;
import dev.scruple.content.ContentDigest;
import dev.scruple.content.LfsPointer;
import dev.scruple.engine.cache.FindingsCache;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.Roots;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Source;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Trace;
import dev.scruple.model.Unexamined;
import dev.scruple.sources.Mode;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.SnapshotFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads all files of a snapshot, each once, on all cores. */
public final class Surveyor {
  private static final String FILES = "files";
  private static final String LICENSES = LicenseCollector.NAME;
  private static final String WEIGHTS = WeightsCollector.NAME;
  private static final String MODULE = "/__init__.py";
  private static final int LONGEST_LINK = 4096;

  /** Larger ones inside a target are said to be unopened; by themselves they are opened. */
  private static final long LARGEST_ARCHIVE = 64L << 20;

  private static final ArchiveLimits LIMITS =
      new ArchiveLimits(3, 50_000, 1L << 30, 200, 16L << 20);

  private final FileReading reading;
  private final FindingsCache cache;
  private final Consumer<String> progress;
  private final Roots roots;
  private final Map<String, SnapshotFile> byPath = new HashMap<>();
  private final Set<String> sourceRoots = new HashSet<>();
  private final Set<String> openedArchives = new HashSet<>();
  private final Snapshot snapshot;
  private final List<SnapshotFile> files;
  private final Path spoolFolder;

  /** Stands for all beside a file's own bytes that what is found in it rests on. */
  private final String attributesKey;

  private record Read(SurveyedFile file, FileFindings findings) {}

  /** Something of one file that was not examined, and whether the use needs it. */
  private record Gap(String collector, Unexamined unexamined, boolean matters) {}

  private final List<Gap> gaps = java.util.Collections.synchronizedList(new ArrayList<>());

  /**
   * A surveyor of one snapshot.
   *
   * @param spoolFolder where archives inside the target are unpacked for the time of reading
   */
  public Surveyor(
      Snapshot snapshot,
      Collectors collectors,
      FindingsCache cache,
      Path spoolFolder,
      Consumer<String> progress) {
    this(snapshot, any -> true, collectors, cache, spoolFolder, progress);
  }

  /** The same of those files only whose paths are wanted. */
  public Surveyor(
      Snapshot snapshot,
      Predicate<String> wanted,
      Collectors collectors,
      FindingsCache cache,
      Path spoolFolder,
      Consumer<String> progress) {
    this.snapshot = snapshot;
    this.files = snapshot.files().stream().filter(file -> wanted.test(file.path())).toList();
    this.spoolFolder = spoolFolder;
    this.cache = cache;
    this.progress = progress;
    this.roots = roots(snapshot);
    for (SnapshotFile file : files) {
      byPath.put(file.path(), file);
      int inside = file.path().lastIndexOf("!/");
      if (inside >= 0) {
        openedArchives.add(file.path().substring(0, inside));
      }
      int main = file.path().indexOf("src/main/");
      if (main >= 0) {
        sourceRoots.add(file.path().substring(0, main + "src/main/".length()));
      }
    }
    Map<String, String> attributes = attributes();
    Set<String> packages = packages();
    this.attributesKey =
        Fingerprint.of("a", attributes.toString() + (packages.isEmpty() ? "" : packages));
    GitAttributes known = new GitAttributes();
    attributes.forEach(
        (path, text) -> {
          if (!known.add(path, text)) {
            String reason =
                "too many lines for what is vendored and generated: the rest not heeded";
            gaps.add(new Gap(FILES, Unexamined.of(FILES, path, reason, null), false));
          }
        });
    this.reading = new FileReading(new FileClassifier(known, packages), collectors);
  }

  private static Roots roots(Snapshot snapshot) {
    return snapshot.kind() == TargetKind.ARCHIVE
        ? Roots.ofArchive(snapshot.files().stream().map(SnapshotFile::path).toList())
        : Roots.ofTree();
  }

  /** The folders of Python packages. */
  private Set<String> packages() {
    Set<String> packages = new TreeSet<>();
    for (SnapshotFile file : files) {
      String place = roots.place(file.path());
      if (place.endsWith(MODULE)) {
        packages.add(place.substring(0, place.length() - MODULE.length()));
      }
    }
    return packages;
  }

  /** The texts of {@code .gitattributes}, by path, from the root downwards. */
  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (SnapshotFile file : files) {
      boolean named =
          file.path().equals(".gitattributes") || file.path().endsWith("/.gitattributes");
      if (named && (file.mode() == Mode.REGULAR || file.mode() == Mode.EXECUTABLE)) {
        try {
          byte[] text = file.content().head(FileReading.LONGEST_TEXT);
          attributes.put(file.path(), new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
          progress.accept(file.path() + " can't be read");
        }
      }
    }
    return attributes;
  }

  /** Reads. */
  public Survey survey() {
    AtomicInteger done = new AtomicInteger();
    int count = files.size();
    List<Read> reads =
        files.parallelStream()
            .map(
                file -> {
                  int number = done.incrementAndGet();
                  if (number % 500 == 0) {
                    progress.accept("reading " + number + " of " + count + " files");
                  }
                  return read(file);
                })
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .flatMap(this::withMembers)
            .toList();
    for (Unexamined missing : snapshot.unexamined()) {
      boolean matters =
          missing.path() != null
              && FileReading.matters(reading.unread(roots.place(missing.path())));
      gaps.add(new Gap(FILES, missing, matters));
    }
    List<SurveyedFile> files =
        Stream.concat(reads.stream().map(Read::file), notebooksByName()).toList();
    return new Survey(files, coverage(reads), unread(), licensesSeen());
  }

  /** Notebooks whose content can't be had: their names tell that they are there. */
  private Stream<SurveyedFile> notebooksByName() {
    return gaps.stream()
        .filter(gap -> gap.collector().equals(FILES))
        .flatMap(gap -> Stream.ofNullable(gap.unexamined().path()))
        .distinct()
        .sorted()
        .filter(path -> path.endsWith(".ipynb") && !path.contains("!/"))
        .flatMap(
            path -> {
              String place = roots.place(path);
              Classification what = reading.unread(place);
              return TeachingCollector.form(place, what)
                  .map(form -> Evidence.of(Source.file(path), new Trace.TeachingFile(form)))
                  .map(found -> new SurveyedFile(path, place, what, 0, List.of(found)))
                  .stream();
            });
  }

  /** Of a Maven module only {@code src/main} is shipped: weights beside it are not loaded. */
  private SurveyedFile shipped(SurveyedFile file) {
    Classification what = file.classification();
    if (what.kind() != FileKind.WEIGHTS || what.part() != Part.MAIN || !besideModule(file.path())) {
      return file;
    }
    Classification beside =
        new Classification(what.kind(), Part.DEVELOPMENT, what.language(), what.document());
    return new SurveyedFile(file.path(), file.place(), beside, file.bytes(), file.evidence());
  }

  private boolean besideModule(String path) {
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      String folder = path.substring(0, slash + 1);
      if (byPath.containsKey(folder + "pom.xml")) {
        String main = folder + "src/main/";
        return !path.startsWith(main) && sourceRoots.contains(main);
      }
      if (slash == 0) {
        break;
      }
    }
    return false;
  }

  private @Nullable Read read(SnapshotFile file) {
    String place = roots.place(file.path());
    LfsPointer pointer = file.lfs();
    if (file.mode() == Mode.SUBMODULE) {
      return null;
    }
    if (file.mode() == Mode.LINK) {
      return link(file, place);
    }
    if (pointer != null) {
      FileFindings findings = reading.pointer(file.path(), place, pointer);
      return keep(file.path(), place, findings, pointer.size());
    }
    try {
      return keep(file.path(), place, findings(file, place), file.content().size());
    } catch (IOException e) {
      Classification what = reading.unread(place);
      gap(FILES, file.path(), "can't be read: " + e.getMessage(), null, what);
      return null;
    }
  }

  /** A link inside the target stands for what it leads to, where that is a document. */
  private @Nullable Read link(SnapshotFile link, String place) {
    if (reading.unread(place).document() == null) {
      return null;
    }
    try {
      String to = new String(link.content().head(LONGEST_LINK), StandardCharsets.UTF_8);
      SnapshotFile target = byPath.get(resolve(link.path(), to));
      if (target == null || target.mode() == Mode.LINK || target.lfs() != null) {
        return null;
      }
      FileFindings findings = reading.read(link.path(), place, target.content());
      return keep(link.path(), place, findings, target.content().size());
    } catch (IOException e) {
      gap(FILES, link.path(), "can't be read: " + e.getMessage(), null, reading.unread(place));
      return null;
    }
  }

  /** The path that a link leads to, relative to the target; empty where it leads out. */
  private static String resolve(String path, String to) {
    java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
    String base = path.substring(0, path.lastIndexOf('/') + 1);
    for (String part : (base + to).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return "";
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return to.startsWith("/") ? "" : String.join("/", parts);
  }

  private FileFindings findings(SnapshotFile file, String place) throws IOException {
    Content content = file.content();
    ContentDigest digest = content.digestIfKnown().orElse(null);
    if (digest == null) {
      return reading.read(file.path(), place, content);
    }
    String key = digest.hex() + " " + attributesKey + " " + place + " " + file.path();
    FileFindings known = cache.find(key);
    if (known != null) {
      return known;
    }
    FileFindings findings = reading.read(file.path(), place, content);
    cache.put(key, findings);
    return findings;
  }

  private Read keep(String path, String place, FileFindings findings, long bytes) {
    SurveyedFile file =
        shipped(
            new SurveyedFile(path, place, findings.classification(), bytes, findings.evidence()));
    Classification what = file.classification();
    for (Findings.Gap each : findings.gaps()) {
      gap(each.collector(), path, each.reason(), each.remedy(), what);
    }
    for (var evidence : findings.evidence()) {
      if (evidence.value() instanceof Fact.WeightsFile weights
          && weights.canRunCode()
          && weights.stored()) {
        String reason =
            "loading "
                + weights.format()
                + " can run code, and its content is not read in depth yet";
        gap(
            WEIGHTS,
            path,
            reason,
            "ask for safetensors or GGUF, or load it in a sandbox only",
            what);
      }
    }
    return new Read(file, findings);
  }

  /** An archive inside the target is opened, and its members are read like files of the target. */
  private Stream<Read> withMembers(Read read) {
    String path = read.file().path();
    Classification what = read.file().classification();
    SnapshotFile file = byPath.get(path);
    boolean closed =
        what.kind() == FileKind.ARCHIVE
            && what.part() != Part.TEST
            && snapshot.kind() != TargetKind.ARCHIVE;
    if (!closed || openedArchives.contains(path) || file == null || file.lfs() != null) {
      return Stream.of(read);
    }
    if (file.content().size() > LARGEST_ARCHIVE || !readable(path, file.content())) {
      unopened(path, "an archive that was not opened", what);
      return Stream.of(read);
    }
    try (ArchiveTree tree = ArchiveTree.open(file.content(), path, LIMITS, spool())) {
      for (ArchiveProblem problem : tree.problems()) {
        if (problem.unread()) {
          unopened(
              problem.path().isEmpty() ? path : path + "!/" + problem.path(),
              problem.reason(),
              what);
        }
      }
      List<Read> reads = new ArrayList<>(List.of(read));
      for (ArchiveFile member : tree.files()) {
        Read inside = member.link() ? null : read(member(path, member));
        if (inside != null) {
          reads.add(inside);
        }
      }
      return reads.stream();
    } catch (IOException e) {
      unopened(path, "an archive that can't be opened: " + e.getMessage(), what);
      return Stream.of(read);
    }
  }

  private static SnapshotFile member(String archive, ArchiveFile member) {
    Mode mode = member.executable() ? Mode.EXECUTABLE : Mode.REGULAR;
    return new SnapshotFile(archive + "!/" + member.path(), mode, member.content(), null);
  }

  private static boolean readable(String path, Content content) {
    try {
      return ArchiveFormat.recognise(path, content.head(ArchiveFormat.HEAD))
          .map(ArchiveFormat::readable)
          .orElse(false);
    } catch (IOException e) {
      return false;
    }
  }

  /** What may be inside is not known, so that it counts for a use that needs the archive. */
  private void unopened(String path, String reason, Classification archive) {
    boolean matters = archive.part() == Part.MAIN || archive.part() == Part.VENDORED;
    String remedy = "evaluate the archive by itself";
    gaps.add(new Gap(FILES, Unexamined.of(FILES, path, reason, remedy), matters));
  }

  private Path spool() throws IOException {
    Files.createDirectories(spoolFolder);
    return spoolFolder;
  }

  private void gap(
      String collector, String path, String reason, @Nullable String remedy, Classification what) {
    Unexamined unexamined = Unexamined.of(collector, path, reason, remedy);
    gaps.add(new Gap(collector, unexamined, FileReading.matters(what)));
  }

  private List<Coverage> coverage(List<Read> reads) {
    Map<String, Long> examined = new TreeMap<>();
    examined.put(FILES, (long) reads.size());
    for (Read read : reads) {
      read.findings().examinedBy().forEach(name -> examined.merge(name, 1L, Long::sum));
      if (read.file().classification().kind() == FileKind.WEIGHTS) {
        examined.merge(WEIGHTS, 1L, Long::sum);
      }
    }
    Map<String, List<Unexamined>> missing = new HashMap<>();
    for (Gap gap : gaps) {
      examined.putIfAbsent(gap.collector(), 0L);
      missing.computeIfAbsent(gap.collector(), k -> new ArrayList<>()).add(gap.unexamined());
    }
    return examined.entrySet().stream()
        .map(
            entry ->
                new Coverage(
                    entry.getKey(),
                    entry.getValue(),
                    missing.getOrDefault(entry.getKey(), List.of()).stream()
                        .distinct()
                        .sorted(Comparator.comparing(Unexamined::id))
                        .toList()))
        .toList();
  }

  /** Files that the use loads: weights whose content is not known, code and terms not read. */
  private List<Unexamined> unread() {
    return gaps.stream()
        .filter(Gap::matters)
        .filter(gap -> gap.collector().equals(FILES) || gap.collector().equals(WEIGHTS))
        .map(Gap::unexamined)
        .distinct()
        .sorted(Comparator.comparing(Unexamined::id))
        .toList();
  }

  private boolean licensesSeen() {
    return gaps.stream()
        .filter(gap -> gap.collector().equals(FILES) || gap.collector().equals(LICENSES))
        .map(gap -> gap.unexamined().path())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .map(path -> reading.unread(roots.place(path)))
        .noneMatch(what -> what.kind() == FileKind.LICENSE && what.part() == Part.MAIN);
  }
}
