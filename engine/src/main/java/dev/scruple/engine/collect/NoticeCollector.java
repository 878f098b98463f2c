// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.cards.Citations;
import dev.scruple.engine.inventory.Part;
import dev.scruple.licenses.copyright.AuthorsReader;
import dev.scruple.licenses.copyright.Copyright;
import dev.scruple.licenses.copyright.CopyrightReader;
import dev.scruple.manifests.Manifests;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.notice.Notices;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what files say of who made them, with the texts of licence and notice files. It is made for
 * one run, and may be called by several threads.
 *
 * <p>What is kept is bounded: where all that is kept would be longer, nothing is, and {@link
 * #tooMuch} says so; so that which files come first makes no difference.
 */
public final class NoticeCollector implements FileCollector {
  /** Longer licences and notices are cut, which their last line says. */
  static final int LONGEST_TEXT = 256 * 1024;

  private static final int HEADER = 16 * 1024;
  private static final int MOST_LINES_OF_SOURCE = 20;
  private static final long MOST = 48L << 20;

  private static final Pattern NOTICE =
      Pattern.compile(
          "(notice|third[-_ ]?party[-_ ]?(notices?|licen[cs]es?))([-_. ].*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORS =
      Pattern.compile("(authors|contributors|credits)(\\.(txt|md|rst))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern METADATA =
      Pattern.compile("METADATA|PKG-INFO|package\\.json|pom\\.xml|Cargo\\.toml");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "((un)?licen[cs]e|copying|copyright)([-_. ].*)?|.*[-_.](licen[cs]e|copying)(\\.\\w+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REUSE = Pattern.compile("(.*/)?(REUSE\\.toml|\\.reuse/dep5)");
  private static final Pattern ARCHIVE =
      Pattern.compile(".*\\.(whl|jar|zip|tar\\.gz|tgz|crate|gem)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE =
      Pattern.compile(".*\\.(py|java|js|ts|go|rs|c|h|cc|cpp|json|ya?ml|toml|xml|class)");

  private final Map<String, NoticeFile> files = new ConcurrentHashMap<>();
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final AtomicLong kept = new AtomicLong();

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public int version() {
    return 1;
  }

  /** The files that say something, sorted by path; none where it was too much. */
  public List<NoticeFile> files() {
    return tooMuch()
        ? List.of()
        : files.values().stream().sorted(java.util.Comparator.comparing(NoticeFile::path)).toList();
  }

  /** Whether there was more than is kept. */
  public boolean tooMuch() {
    return kept.get() > MOST;
  }

  /**
   * Whether a file by its name is one that says of an installed package what it is, who made it and
   * under which licence: sources of packages are not read for that.
   */
  public static boolean speaksOfAPackage(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return DOCUMENT.matcher(name).matches()
        || NOTICE.matcher(name).matches()
        || AUTHORS.matcher(name).matches()
        || METADATA.matcher(name).matches()
        || path.contains("-info/licen")
        || ARCHIVE.matcher(name).matches();
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    return file.text() && (part == Part.MAIN || part == Part.VENDORED) && kind(file) != null;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    NoticeFile.Kind kind = kind(file);
    if (kind == null || tooMuch()) {
      return;
    }
    byte[] bytes = file.bytes().array();
    NoticeFile read =
        switch (kind) {
          case LICENSE, NOTICE -> document(file, kind, bytes);
          case AUTHORS -> of(file, kind, CopyrightReader.read(bytes), AuthorsReader.read(bytes));
          case CITATION -> citation(file, bytes);
          case METADATA -> metadata(file, bytes);
          case SOURCE -> source(file, bytes);
        };
    if (!read.saysNothing()) {
      count(read);
      files.put(file.path(), read);
    }
  }

  private static NoticeFile.@Nullable Kind kind(FileUnderStudy file) {
    String name = file.place().substring(file.place().lastIndexOf('/') + 1);
    DocumentKind document = file.classification().document();
    boolean code = CODE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    if (!code && NOTICE.matcher(name).matches()) {
      return NoticeFile.Kind.NOTICE;
    }
    if (!code && AUTHORS.matcher(name).matches()) {
      return NoticeFile.Kind.AUTHORS;
    }
    if (document == DocumentKind.LICENSE) {
      return NoticeFile.Kind.LICENSE;
    }
    if (METADATA.matcher(name).matches()) {
      return NoticeFile.Kind.METADATA;
    }
    if (REUSE.matcher(file.place()).matches()) {
      return NoticeFile.Kind.SOURCE;
    }
    FileKind kind = file.classification().kind();
    boolean cites = kind == FileKind.MODEL_CARD || kind == FileKind.DATA_CARD;
    if (cites || document == DocumentKind.CITATION || isCitation(name)) {
      return NoticeFile.Kind.CITATION;
    }
    boolean source =
        kind == FileKind.SOURCE || kind == FileKind.VENDORED || kind == FileKind.GENERATED;
    return source ? NoticeFile.Kind.SOURCE : null;
  }

  private static boolean isCitation(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("citation.cff") || lower.equals("citation.bib");
  }

  private static NoticeFile of(
      FileUnderStudy file, NoticeFile.Kind kind, List<Copyright> copyrights, List<String> authors) {
    return new NoticeFile(
        file.path(), file.place(), kind, copyrights, authors, List.of(), null, null);
  }

  /** A licence or notice; one that we made ourselves says nothing new. */
  private NoticeFile document(FileUnderStudy file, NoticeFile.Kind kind, byte[] bytes) {
    byte[] first = bytes.length > LONGEST_TEXT ? Arrays.copyOf(bytes, LONGEST_TEXT) : bytes;
    String text = new String(first, StandardCharsets.UTF_8);
    if (text.contains(Notices.MARK)) {
      return of(file, kind, List.of(), List.of());
    }
    String plain = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n').strip();
    String whole = plain + (bytes.length > LONGEST_TEXT || !file.whole() ? "\n[cut here]" : "");
    String same = texts.computeIfAbsent(whole, each -> each);
    return new NoticeFile(
        file.path(),
        file.place(),
        kind,
        CopyrightReader.read(bytes),
        List.of(),
        List.of(),
        same.isBlank() ? null : same,
        null);
  }

  private static NoticeFile citation(FileUnderStudy file, byte[] bytes) {
    boolean cff = file.place().toLowerCase(Locale.ROOT).endsWith(".cff");
    List<String> citations = cff ? Citations.cff(bytes).stream().toList() : Citations.bibtex(bytes);
    return new NoticeFile(
        file.path(),
        file.place(),
        NoticeFile.Kind.CITATION,
        List.of(),
        List.of(),
        citations,
        null,
        null);
  }

  private static NoticeFile metadata(FileUnderStudy file, byte[] bytes) {
    Fact.PackageDefined defined =
        Manifests.reads(file.place())
            ? ManifestCollector.defined(file.place(), Manifests.read(file.place(), bytes))
                .orElse(null)
            : null;
    String name = file.place().substring(file.place().lastIndexOf('/') + 1);
    boolean headers = name.equals("METADATA") || name.equals("PKG-INFO");
    return new NoticeFile(
        file.path(),
        file.place(),
        NoticeFile.Kind.METADATA,
        List.of(),
        headers ? authors(file.bytes().decoded()) : List.of(),
        List.of(),
        null,
        defined);
  }

  /** Python's core metadata, section «Author»: headers up to the first empty line. */
  private static List<String> authors(String text) {
    return text.lines()
        .limit(500)
        .takeWhile(line -> !line.isBlank())
        .filter(line -> line.startsWith("Author: ") || line.startsWith("Author-email: "))
        .map(line -> line.substring(line.indexOf(' ') + 1).strip())
        .map(name -> name.substring(0, Math.min(name.length(), 300)))
        .filter(name -> !name.isEmpty() && !name.equals("UNKNOWN"))
        .distinct()
        .toList();
  }

  private static NoticeFile source(FileUnderStudy file, byte[] bytes) {
    if (REUSE.matcher(file.place()).matches()) {
      return of(file, NoticeFile.Kind.SOURCE, CopyrightReader.read(bytes), List.of());
    }
    byte[] head = bytes.length > HEADER ? Arrays.copyOf(bytes, HEADER) : bytes;
    List<Copyright> copyrights =
        CopyrightReader.readComments(head).stream().limit(MOST_LINES_OF_SOURCE).toList();
    return of(file, NoticeFile.Kind.SOURCE, copyrights, List.of());
  }

  /** Sums what is kept, whatever the order in which it comes. */
  private void count(NoticeFile file) {
    long size = 100;
    size += file.copyrights().stream().mapToLong(each -> each.text().length() + 50L).sum();
    size += file.authors().stream().mapToLong(String::length).sum();
    size += file.citations().stream().mapToLong(String::length).sum();
    size += file.text() == null ? 0 : file.text().length();
    if (kept.addAndGet(size) > MOST) {
      files.clear();
      texts.clear();
    }
  }
}
