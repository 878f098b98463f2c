// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.cards.Passage;
import dev.scruple.cards.Passages;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What READMEs, cards and scripts give to repeat a model's results: commands, figures, where
 * weights and data are fetched from, and the papers, samples and checkpoints that they lead to.
 */
final class ResearchCollector implements FileCollector {
  private static final int MOST_RESULTS = 10;
  private static final int MOST_RESULTS_OF_NOTEBOOK = 3;
  private static final int MOST_COMMANDS = 100;
  private static final int MOST_FETCHES = 100;
  private static final int LONGEST_WORDS = 200;
  private static final int BEGINNING = 60;
  private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(md|rst|markdown|mdx)");
  private static final Pattern README =
      Pattern.compile("(?i)(.*/)?read[-_]?me[^/]*\\.(md|rst|markdown)");

  private static final Pattern COMMAND_ON_A_LINE =
      Pattern.compile(
          "(?m)^[ \\t]{0,8}(?:[-*+] |\\d{1,2}\\. )?`([^`\\n]{4,400})`[.:;。]?[ \\t\\r]{0,8}$");

  private static final Pattern OF_DATA =
      Pattern.compile("(?i)(.*/)?(datasets?|data)/read[-_]?me[^/]*\\.(md|rst|markdown)");
  private static final Pattern DATA_SET =
      Pattern.compile("(?iu)\\bdata ?sets?\\b|\\bcorpus\\b|датасет|набор данных|数据集|資料集|データセット");
  private static final Pattern DATA_FILE =
      Pattern.compile("(?i).*\\.(csv|tsv|jsonl|feather|arrow|parquet|zip|tgz|tar\\.gz|npz|h5)");
  private static final Pattern PAPER =
      Pattern.compile(
          "(?i)\\[[^\\]\n]{0,40}\\b(paper|arxiv|preprint)\\b[^\\]\n]{0,60}\\]\\]?\\(|<a [^>]{0,40}href=[\"']https://arxiv\\.org/"
              + "|\\]\\(https://img\\.shields\\.io/[^)]{0,80}arxiv");
  private static final Pattern CITES =
      Pattern.compile("(?i)\\b(cit(e|ing|ation|ations)|bibtex)\\b");
  private static final Pattern BIBTEX =
      Pattern.compile(
          "(?i)@(article|inproceedings|techreport|conference)\\s{0,8}\\{"
              // Software is cited so, too; a paper says where it stands.
              + "|@(misc|software|online)\\s{0,8}\\{[^@]{0,1500}?\\b(eprint|archivePrefix|journal|arxiv"
              + "|doi\\s{0,8}=\\s{0,8}[{\"](?!10\\.5281))");

  /** Words before a link to a model that it serves as somebody's beginning. */
  private static final Pattern BEGINS_WITH =
      Pattern.compile("(?i)\\bfine-?tun(?:e|ing)\\b[^.!?\\n]{0,100}$");

  private static final int BEFORE = 160;
  private static final Pattern TECHNICAL_REPORT =
      Pattern.compile(
          "(?i)\\[[^\\]]{0,60}tech(nical)?[ _-]?report[^\\]]{0,60}\\]\\(|>[^<]{0,40}technical report[^<]{0,40}</a>");
  private static final Pattern WEIGHTS_LINK =
      Pattern.compile(
          "https://huggingface\\.co/(?!datasets/|spaces/|papers/|docs/|collections/|blog/|tasks/|models\\b|settings/|organizations/)[A-Za-z0-9][\\w.-]{0,60}/[\\w.-]{1,80}"
              + "|https?://[^\\s)\"'<>]{1,300}\\.(?:pt|pth|ckpt|safetensors|bin|onnx|gguf|th)\\b");
  private static final Pattern WEIGHTS_WORDS =
      Pattern.compile(
          "(?i)\\b(checkpoints?|weights|model zoo|pre-?trained models?|download|released? (the |our )?models?"
              + "|our models?|hugging ?face)\\b");

  /** The page of an owner at a hub, after words on models that are there. */
  private static final Pattern WEIGHTS_OF_OWNER =
      Pattern.compile(
          "(?i)\\b(?:pre-?trained (?:models?|weights)|checkpoints?|model zoo)\\b[^.]{0,120}"
              + "https://huggingface\\.co/(?!(?:datasets|spaces|papers|docs|collections|blog|tasks|models|join|new|pricing|chat)\\b)"
              + "[A-Za-z0-9][\\w-]{0,60}/?(?=[\\s)\"'<>\\]])");

  private static final Pattern INTERMEDIATE =
      Pattern.compile(
          "(?i)\\bintermediate (model |training )?(checkpoints?|weights)\\b|\\b\\d{2,4} checkpoints\\b");
  private static final Pattern SAMPLES =
      Pattern.compile(
          "(?i)(^| / )(?!few-shot)[^/]{0,20}\\b((sample|example|generated) (outputs?|results?|samples|generations|images|videos)|gallery"
              + "|samples|generation examples)\\b[^/]{0,20}$");

  private static final Pattern LINK =
      Pattern.compile(
          "\\[[^\\]\n]{0,200}\\]\\([^)\n]{0,400}\\)|<a [^>]{0,400}>[^<]{0,200}</a>|<?https?://\\S{1,400}");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)!\\[|<(img|audio|video)\\b|\\b(samples?|outputs?|demos?|gallery|audio)\\b");

  /** The end of a sentence that a block with samples follows. */
  private static final Pattern SHOWN_SAMPLES =
      Pattern.compile(
          "(?i)\\b(generat\\w{1,4} (?:a few |some )?samples|(?:sample|example) outputs?)\\b[^.\\n:]{0,40}:\\s{0,8}$");

  @Override
  public String name() {
    return "research";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    DocumentKind document = file.classification().document();
    if (!file.text() || file.place().startsWith(".")) {
      return false;
    }
    if (document != null) {
      return part != Part.EXAMPLE
          && (document == DocumentKind.README
              || document == DocumentKind.MODEL_CARD
              || document == DocumentKind.DATA_CARD);
    }
    if (part == Part.DOCUMENTATION) {
      return isDocument(file);
    }
    if (part != Part.MAIN && part != Part.DEVELOPMENT) {
      return false;
    }
    FileKind kind = file.classification().kind();
    return isDocument(file)
        || kind == FileKind.NOTEBOOK
        || (kind == FileKind.SOURCE && file.place().endsWith(".sh"))
        || (kind == FileKind.SOURCE && "Python".equals(file.classification().language()));
  }

  /** Whether a document speaks for the project, and not only of how it is used. */
  private static boolean speaks(FileUnderStudy file) {
    return file.classification().document() != null || README.matcher(file.place()).matches();
  }

  private static boolean isDocument(FileUnderStudy file) {
    return file.classification().kind() == FileKind.DOCUMENTATION
        && DOCUMENT.matcher(file.place()).matches();
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String text = file.bytes().decoded();
    if (file.classification().kind() == FileKind.NOTEBOOK) {
      notebook(file, text, findings);
      findings.examined(this);
      return;
    }
    if (file.classification().kind() == FileKind.SOURCE) {
      Passage whole = new Passage(Passage.Kind.CODE, text, 1, "");
      if (file.place().endsWith(".sh")) {
        commands(file, whole, 0, findings);
        fetches(file, whole, started(text, Fetches.of(text)), 0, findings);
      } else {
        fetches(file, whole, started(text, Fetches.addresses(text)), 0, findings);
      }
      findings.examined(this);
      return;
    }
    if (!speaks(file)
        && !text.contains("```")
        && !text.contains("~~~")
        && !COMMAND_ON_A_LINE.matcher(text).find()) {
      findings.examined(this);
      return;
    }
    Passages.Read read = Passages.read(text);
    Set<ModelComponent> linked = EnumSet.noneOf(ModelComponent.class);
    int results = 0;
    int commands = 0;
    int fetches = 0;
    boolean speaks = speaks(file);
    boolean listed = speaks && Fetches.listsChecksums(text);
    if (speaks) {
      dataCard(file, read.passages(), linked, findings);
    }
    for (Passage passage : read.passages()) {
      if (passage.kind() == Passage.Kind.CODE) {
        commands += commands(file, passage, commands, findings);
      } else {
        commands += commandsOnLines(file, passage, commands, findings);
      }
      if (!speaks) {
        continue;
      }
      if (passage.kind() != Passage.Kind.CODE && results < MOST_RESULTS) {
        results += results(file, passage, results, findings);
      }
      if (!cites(passage)) {
        fetches += fetches(file, passage, fetched(passage, listed), fetches, findings);
      }
      links(file, passage, linked, findings);
    }
    if (read.cut() || !file.whole()) {
      findings.gap(this, "the document is too long to be read whole", null);
    }
    findings.examined(this);
  }

  private static int commands(FileUnderStudy file, Passage passage, int before, Findings findings) {
    int found = 0;
    for (Commands.Command each : Commands.of(passage.text(), MOST_COMMANDS - before)) {
      int line = passage.lineAt(each.offset());
      findings.add(
          Source.lines(file.path(), line, line),
          new OpennessFact.CommandGiven(each.work(), shortened(each.words()), each.arguments()));
      found++;
    }
    return found;
  }

  /** Code between marks that has a line for itself is a command as a block of one line is. */
  private static int commandsOnLines(
      FileUnderStudy file, Passage passage, int before, Findings findings) {
    Matcher line = COMMAND_ON_A_LINE.matcher(passage.text());
    int found = 0;
    while (before + found < MOST_COMMANDS && line.find()) {
      int at = passage.lineAt(line.start(1));
      Passage block = new Passage(Passage.Kind.CODE, line.group(1), at, passage.heading());
      found += commands(file, block, before + found, findings);
    }
    return found;
  }

  /** Figures that a run left in a notebook. */
  private static void notebook(FileUnderStudy file, String text, Findings findings) {
    int found = 0;
    for (NotebookOutputs.Line line : NotebookOutputs.of(text)) {
      for (Results.Result each : Results.printed(line.words())) {
        if (found++ < MOST_RESULTS_OF_NOTEBOOK) {
          findings.add(
              Source.lines(file.path(), line.number(), line.number()),
              new OpennessFact.ResultStated(each.metric(), shortened(each.words())));
        }
      }
    }
  }

  private static int results(FileUnderStudy file, Passage passage, int before, Findings findings) {
    int found = 0;
    for (Results.Result each : Results.of(passage)) {
      if (before + found < MOST_RESULTS) {
        int line = passage.lineAt(each.offset());
        findings.add(
            Source.lines(file.path(), line, line),
            new OpennessFact.ResultStated(each.metric(), shortened(each.words())));
      }
      found++;
    }
    return found;
  }

  private static boolean cites(Passage passage) {
    return CITES.matcher(passage.heading()).find();
  }

  /** Without those on lines of code that are comments: nothing fetches them. */
  private static List<Fetches.Fetch> started(String code, List<Fetches.Fetch> found) {
    return found.stream()
        .filter(
            each -> {
              int line = code.lastIndexOf('\n', each.offset()) + 1;
              return !code.substring(line, each.offset()).stripLeading().startsWith("#");
            })
        .toList();
  }

  private static List<Fetches.Fetch> fetched(Passage passage, boolean listed) {
    List<Fetches.Fetch> found = Fetches.of(passage.text());
    return listed ? found.stream().map(Fetches.Fetch::checked).toList() : found;
  }

  /** The README of a folder of data whose title calls it a data set, and the data it leads to. */
  private static void dataCard(
      FileUnderStudy file, List<Passage> passages, Set<ModelComponent> linked, Findings findings) {
    if (!OF_DATA.matcher(file.place()).matches() || passages.isEmpty()) {
      return;
    }
    Passage first = passages.getFirst();
    if (!DATA_SET.matcher(first.heading()).find()) {
      return;
    }
    link(file, first, 0, ModelComponent.DATA_CARD, first.heading(), linked, findings);
    for (Passage passage : passages) {
      for (Fetches.Fetch each : Fetches.addresses(passage.text())) {
        if (DATA_FILE.matcher(each.what()).matches()) {
          link(
              file, passage, each.offset(), ModelComponent.DATASETS, each.what(), linked, findings);
        }
      }
    }
  }

  private int fetches(
      FileUnderStudy file,
      Passage passage,
      List<Fetches.Fetch> fetches,
      int before,
      Findings findings) {
    int found = 0;
    for (Fetches.Fetch each : fetches) {
      if (before + found == MOST_FETCHES) {
        findings.gap(this, "only the first " + MOST_FETCHES + " addresses were read", null);
      }
      if (before + found < MOST_FETCHES) {
        int line = passage.lineAt(each.offset());
        findings.add(
            Source.lines(file.path(), line, line),
            new Trace.Fetch(each.what(), each.version(), each.shared()));
      }
      found++;
    }
    return found;
  }

  /** Each component once a document. */
  private static void links(
      FileUnderStudy file, Passage passage, Set<ModelComponent> linked, Findings findings) {
    String text = passage.text();
    if (file.place().indexOf('/') >= 0 && file.classification().document() == null) {
      return;
    }
    boolean paper = passage.line() <= BEGINNING && PAPER.matcher(text).find();
    if (paper || (cites(passage) && BIBTEX.matcher(text).find())) {
      String shown = paper ? "a paper is linked" : "a paper is cited";
      link(file, passage, 0, ModelComponent.RESEARCH_PAPER, shown, linked, findings);
    }
    find(file, passage, TECHNICAL_REPORT, ModelComponent.TECHNICAL_REPORT, linked, findings);
    find(
        file,
        passage,
        INTERMEDIATE,
        ModelComponent.MODEL_PARAMETERS_INTERMEDIATE,
        linked,
        findings);
    Matcher weights = WEIGHTS_LINK.matcher(text);
    boolean words =
        WEIGHTS_WORDS.matcher(text).find() || WEIGHTS_WORDS.matcher(passage.heading()).find();
    if (words && passage.kind() != Passage.Kind.CODE && findOwn(weights, text)) {
      link(
          file,
          passage,
          weights.start(),
          ModelComponent.MODEL_PARAMETERS_FINAL,
          weights.group(),
          linked,
          findings);
    }
    find(file, passage, WEIGHTS_OF_OWNER, ModelComponent.MODEL_PARAMETERS_FINAL, linked, findings);
    find(file, passage, SHOWN_SAMPLES, ModelComponent.SAMPLE_MODEL_OUTPUTS, linked, findings);
    if (SAMPLES.matcher(passage.heading()).find() && shows(passage)) {
      link(
          file,
          passage,
          0,
          ModelComponent.SAMPLE_MODEL_OUTPUTS,
          passage.heading(),
          linked,
          findings);
    }
  }

  /** Finds the next link that isn't to a model that readers shall fine-tune. */
  private static boolean findOwn(Matcher weights, String text) {
    while (weights.find()) {
      String before = text.substring(Math.max(0, weights.start() - BEFORE), weights.start());
      if (!BEGINS_WITH.matcher(before).find()) {
        return true;
      }
    }
    return false;
  }

  /** Links alone show nothing, unless by their words they lead to samples. */
  private static boolean shows(Passage passage) {
    String words = LINK.matcher(passage.text()).replaceAll(" ");
    return passage.kind() != Passage.Kind.PROSE
        || SHOWN.matcher(passage.text()).find()
        || words.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static void find(
      FileUnderStudy file,
      Passage passage,
      Pattern words,
      ModelComponent component,
      Set<ModelComponent> linked,
      Findings findings) {
    Matcher found = words.matcher(passage.text());
    if (passage.kind() != Passage.Kind.CODE && found.find()) {
      link(file, passage, found.start(), component, found.group(), linked, findings);
    }
  }

  private static void link(
      FileUnderStudy file,
      Passage passage,
      int offset,
      ModelComponent component,
      String shown,
      Set<ModelComponent> linked,
      Findings findings) {
    if (linked.add(component)) {
      int line = passage.lineAt(offset);
      findings.add(
          Source.lines(file.path(), line, line),
          new Trace.ComponentLinked(component, shortened(shown)));
    }
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS);
  }
}
