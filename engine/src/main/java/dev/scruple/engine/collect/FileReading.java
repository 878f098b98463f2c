// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.cards.Card;
import dev.scruple.cards.CardKind;
import dev.scruple.content.Content;
import dev.scruple.content.LfsPointer;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.Digest;
import dev.scruple.model.DigestOf;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.modelfiles.Format;
import dev.scruple.modelfiles.Holding;
import dev.scruple.modelfiles.Kind;
import dev.scruple.modelfiles.Loading;
import dev.scruple.modelfiles.ModelFile;
import dev.scruple.modelfiles.ModelFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one file, once: its first bytes say what it is, text is then read to its end, and every
 * collector that wants its kind gets it. Of weights and other large binary files only what their
 * format's header needs is read.
 */
public final class FileReading {
  private static final int HEAD = 16 * 1024;

  private static final Pattern README = Pattern.compile("(?i).*/readme\\.md");

  private static final Pattern ASSETS = Pattern.compile("(?i)(.*/)?assets/.*");

  /** A single tensor of this size or more may be an embedding that somebody trained. */
  private static final int SMALLEST_TENSOR_OF_ASSETS = 1024 * 1024;

  /** Longer text is read up to here, and the rest said to be unread. */
  static final int LONGEST_TEXT = 2 * 1024 * 1024;

  private final FileClassifier classifier;
  private final List<FileCollector> collectors;
  private final WeightsCollector weights;

  /** A reading for one target. */
  public FileReading(FileClassifier classifier, Collectors collectors) {
    this.classifier = classifier;
    this.collectors = collectors.all();
    this.weights = collectors.weights();
  }

  /**
   * Reads and collects.
   *
   * @param path relative to the target, as evidence names it
   * @param place in the project's own tree, by which its kind is told
   * @throws IOException where the bytes can't be had
   */
  public FileFindings read(String path, String place, Content content) throws IOException {
    byte[] head = content.head(HEAD);
    boolean binary = FileClassifier.isBinary(head);
    ModelFile model = ModelFiles.recognise(place, new HeadContent(content, head)).orElse(null);
    Classification what =
        classifier.classify(place, head, model == null ? null : kind(model, place, content.size()));
    boolean wanted = !binary || what.document() != null;
    byte[] bytes = wanted ? rest(content, head) : head;
    boolean whole = bytes.length == content.size();
    Findings findings = new Findings();
    what = card(place, what, bytes, findings);
    FileUnderStudy file =
        new FileUnderStudy(
            path, place, what, content, new FileUnderStudy.Text(bytes), whole, wanted);
    if (model != null && !(model.kind() == Kind.WEIGHTS && what.kind() != FileKind.WEIGHTS)) {
      weights.collect(file, model, findings);
    } else if (model != null && model.holding() == Holding.GRAPH_WITHOUT_VALUES) {
      weights.graph(file, model, findings);
    }
    for (FileCollector collector : collectors) {
      if (collector.wants(file)) {
        collector.collect(file, findings);
      }
    }
    return new FileFindings(what, findings.evidence(), findings.gaps(), findings.examinedBy());
  }

  /**
   * A README with the front matter of a card is that card too, wherever it stands. Front matter
   * that can't be read makes it none, and is said. Below the root, only what tells a model or a
   * data set is a card: applications on hubs and pages of sites have front matter too.
   */
  private static Classification card(
      String place, Classification what, byte[] bytes, Findings findings) {
    boolean root = what.document() == DocumentKind.README;
    boolean below = what.document() == null && README.matcher(place).matches();
    if ((!root && !below) || what.part() != Part.MAIN) {
      return what;
    }
    Card card = Card.read(place, bytes).orElse(null);
    if (card == null || (below && card.kind() == CardKind.UNDETERMINED)) {
      return what;
    }
    if (card.kind() == CardKind.UNDETERMINED && card.license().isEmpty()) {
      card.problems().forEach(each -> findings.gap(CardCollector.NAME, each.reason(), null));
      return what;
    }
    return new Classification(
        card.kind() == CardKind.DATA_CARD ? FileKind.DATA_CARD : FileKind.MODEL_CARD,
        what.part(),
        what.language(),
        what.document());
  }

  /** What can be said of a file of which only a git-LFS pointer is here. */
  public FileFindings pointer(String path, String place, LfsPointer pointer) {
    Optional<Format> named = ModelFiles.byName(place);
    Classification what = unread(place);
    Findings findings = new Findings();
    if (what.kind() == FileKind.WEIGHTS) {
      String format = named.map(Format::id).orElse("unknown");
      boolean runs = named.map(Format::loading).orElse(Loading.DEPENDS) != Loading.NEVER_RUNS_CODE;
      Digest digest = new Digest("sha256", pointer.sha256(), DigestOf.LFS_POINTER);
      findings.add(
          Source.file(path), new Fact.WeightsFile(format, runs, pointer.size(), digest, false));
    }
    return new FileFindings(what, findings.evidence(), findings.gaps(), findings.examinedBy());
  }

  /** What a file is by its name alone. */
  public Classification unread(String place) {
    FileKind kind = ModelFiles.byName(place).map(format -> kind(format.kind())).orElse(null);
    return classifier.classify(place, new byte[0], kind);
  }

  /** Whether a use would load or ship a file of that kind and part. */
  public static boolean matters(Classification what) {
    boolean part = what.part() == Part.MAIN || what.part() == Part.VENDORED;
    return part
        && switch (what.kind()) {
          case SOURCE,
              LICENSE,
              MANIFEST,
              WEIGHTS,
              TOKENIZER,
              MODEL_CARD,
              DATA_CARD,
              VENDORED,
              GENERATED,
              NOTEBOOK ->
              true;
          case TEST,
              DOCUMENTATION,
              EXAMPLE,
              GOVERNANCE,
              LOCK_FILE,
              CI,
              CONTAINER,
              CONFIGURATION,
              DATASET,
              ARCHIVE,
              BINARY,
              MEDIA,
              OTHER ->
              false;
        };
  }

  /**
   * What a file is for, where its content was seen. A format for weights may hold something else: a
   * table of plain values, a graph whose values are elsewhere, or the tensor that a demonstration
   * is fed with.
   */
  private static FileKind kind(ModelFile model, String place, long size) {
    return switch (model.holding()) {
      case USUAL -> kind(model.kind());
      case PLAIN_VALUES -> FileKind.OTHER;
      case GRAPH_WITHOUT_VALUES -> FileKind.CONFIGURATION;
      case ONE_TENSOR ->
          size < SMALLEST_TENSOR_OF_ASSETS && ASSETS.matcher(place).matches()
              ? FileKind.OTHER
              : kind(model.kind());
    };
  }

  private static FileKind kind(Kind kind) {
    return switch (kind) {
      case WEIGHTS -> FileKind.WEIGHTS;
      case TOKENIZER -> FileKind.TOKENIZER;
      case DATASET -> FileKind.DATASET;
      case CONFIGURATION -> FileKind.CONFIGURATION;
    };
  }

  private static byte[] rest(Content content, byte[] head) throws IOException {
    int size = (int) Math.min(content.size(), LONGEST_TEXT);
    if (size <= head.length) {
      return head;
    }
    byte[] bytes = java.util.Arrays.copyOf(head, size);
    int read = head.length + content.read(head.length, bytes, head.length, size - head.length);
    return read == size ? bytes : java.util.Arrays.copyOf(bytes, read);
  }
}
