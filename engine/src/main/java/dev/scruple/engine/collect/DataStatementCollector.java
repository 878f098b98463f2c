// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.cards.Passage;
import dev.scruple.cards.Passages;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataRole;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What READMEs, cards and documents on data say of data: consent, personal information, retention,
 * licence and source, what was kept apart for evaluation, and the data sets that they link to.
 */
final class DataStatementCollector implements FileCollector {
  private static final int MOST_OF_A_TOPIC = 3;
  private static final int MOST_LINKS = 200;
  private static final Pattern PROSE =
      Pattern.compile("(?i).*\\.(md|markdown|mdx|rst|adoc)|read[-_]?me");
  private static final Pattern ABOUT_DATA =
      Pattern.compile(
          "(?i).*(^|[/_-])(data|datasets?|datasheets?|privacy|pii|decontamination)([/_.-].*|$)");
  private static final Pattern README = Pattern.compile("(?i)(.*/)?read[-_]?me[^/]*");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:huggingface\\.co|hf\\.co)/datasets/([A-Za-z0-9][\\w.-]{0,95}(?:/[A-Za-z0-9][\\w.-]{0,95})?)"
              + "(/resolve/)?");

  /** What hubs keep as a data set, and is none. */
  private static final Pattern NO_DATA =
      Pattern.compile(".*/(documentation-images|assets|badges|images)|choosealicense/.*");

  private static final Pattern FOR_TRAINING =
      Pattern.compile(
          "\\b(pre-?|fine-?)?train(ed|ing)? (on|data|set|corpus|dataset)|\\b(fine-?|instruction-?)tun(ed|ing)"
              + "|\\btrained\\b|\\bpre-?training\\b|\\btraining data\\b");
  private static final Pattern FOR_EVALUATION =
      Pattern.compile(
          "\\bevaluat|\\bbenchmark|\\btest(ed)? (on|set|data|split)|\\bleaderboard|\\bheld[- ]out");
  private static final Pattern NAMED_FOR_EVALUATION =
      Pattern.compile("(?i)(^|[/_-])(evals?|benchmarks?|bench|test)([_-]|$)");

  /** A link to a file of data beside the document. */
  private static final Pattern DATA_FILE =
      Pattern.compile(
          "\\]\\((?!\\w{1,10}:)[\\w./-]{1,200}\\.(jsonl?|csv|tsv|parquet|arrow|txt|xml)(\\.(gz|zst|xz))?\\)");

  /** A sentence on where data is from, and whether its section links to a file of data. */
  private record Sourced(Source source, DataFact.DataStatement statement, boolean namesFile) {}

  @Override
  public String name() {
    return "data-statements";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    DocumentKind document = file.classification().document();
    if (!file.text() || (part != Part.MAIN && part != Part.DOCUMENTATION)) {
      return false;
    }
    if (document != null) {
      return document == DocumentKind.README
          || document == DocumentKind.MODEL_CARD
          || document == DocumentKind.DATA_CARD;
    }
    String name = file.place().substring(file.place().lastIndexOf('/') + 1);
    if (file.place().startsWith(".")) {
      return false;
    }
    return file.classification().kind() == FileKind.DOCUMENTATION
        && PROSE.matcher(name).matches()
        && (README.matcher(name).matches()
            || (part == Part.MAIN && ABOUT_DATA.matcher(file.place()).matches()));
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    Passages.Read read = Passages.read(file.bytes().decoded());
    Map<DataTopic, Integer> found = new EnumMap<>(DataTopic.class);
    List<Sourced> sources = new ArrayList<>();
    String asked = "";
    int links = 0;
    for (Passage passage : read.passages()) {
      if (passage.kind() == Passage.Kind.CODE) {
        continue;
      }
      String heading = passage.heading().replaceFirst("^.* / ", "");
      List<DataWords.Said> answers =
          heading.length() > 20 && !heading.equals(asked)
              ? DataWords.under(heading, passage.text())
              : List.of();
      asked = heading;
      say(file, passage, answers, found, sources, findings);
      List<DataWords.Said> sentences =
          DataWords.of(passage.text(), passage.heading()).stream()
              .filter(each -> answers.stream().noneMatch(told -> told.topic() == each.topic()))
              .toList();
      say(file, passage, sentences, found, sources, findings);
      links += links(file, passage, links, findings);
    }
    // Where some sections are on the files that are here, the others are on data that is elsewhere.
    boolean any = sources.stream().anyMatch(Sourced::namesFile);
    sources.stream()
        .filter(each -> each.namesFile() == any)
        .limit(MOST_OF_A_TOPIC)
        .forEach(each -> findings.add(each.source(), each.statement()));
    if (read.cut() || !file.whole()) {
      findings.gap(this, "the document is too long to be read whole", null);
    }
    findings.examined(this);
  }

  private static void say(
      FileUnderStudy file,
      Passage passage,
      List<DataWords.Said> said,
      Map<DataTopic, Integer> found,
      List<Sourced> sources,
      Findings findings) {
    for (DataWords.Said each : said) {
      if (each.topic() == DataTopic.SOURCE) {
        int line = passage.lineAt(each.offset());
        sources.add(
            new Sourced(
                Source.lines(file.path(), line, line),
                new DataFact.DataStatement(each.topic(), each.words()),
                DATA_FILE.matcher(passage.text()).find()));
      } else if (found.merge(each.topic(), 1, Integer::sum) <= MOST_OF_A_TOPIC) {
        int line = passage.lineAt(each.offset());
        findings.add(
            Source.lines(file.path(), line, line),
            new DataFact.DataStatement(each.topic(), each.words()));
      }
    }
  }

  private int links(FileUnderStudy file, Passage passage, int before, Findings findings) {
    Matcher link = LINK.matcher(passage.text());
    int found = 0;
    while (link.find()) {
      if (link.group(2) != null || NO_DATA.matcher(link.group(1)).matches()) {
        continue;
      }
      if (before + found == MOST_LINKS) {
        findings.gap(this, "only the first " + MOST_LINKS + " links to data sets were read", null);
      }
      if (before + found < MOST_LINKS) {
        int line = passage.lineAt(link.start());
        findings.add(
            Source.lines(file.path(), line, line),
            new Trace.DataUse(
                name(link.group(1)), role(link.group(1), passage, link.start()), null));
      }
      found++;
    }
    return found;
  }

  /** A name in prose may end a sentence. */
  private static String name(String written) {
    return written.replaceFirst("[.-]+$", "").replaceFirst("/(viewer|tree|blob|raw)$", "");
  }

  /** What the line around a link, or else the heading above it, says of the data's purpose. */
  private static DataRole role(String name, Passage passage, int at) {
    if (NAMED_FOR_EVALUATION.matcher(name).find()) {
      return DataRole.EVALUATION;
    }
    int from = passage.text().lastIndexOf('\n', at) + 1;
    int to = passage.text().indexOf('\n', at);
    DataRole near = role(passage.text().substring(from, to < 0 ? passage.text().length() : to));
    return near == DataRole.UNSTATED ? role(passage.heading()) : near;
  }

  private static DataRole role(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean training = FOR_TRAINING.matcher(lower).find();
    boolean evaluation = FOR_EVALUATION.matcher(lower).find();
    if (training == evaluation) {
      return DataRole.UNSTATED;
    }
    return training ? DataRole.TRAINING : DataRole.EVALUATION;
  }
}
