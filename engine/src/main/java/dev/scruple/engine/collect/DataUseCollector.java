// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.content.Content;
import dev.scruple.content.Digests;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DataRole;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Data sets on a hub that code loads and configurations name, and files of data that are for
 * training or for evaluation by their paths.
 */
final class DataUseCollector implements FileCollector {
  private static final int MOST = 100;
  private static final int LARGEST_CONFIGURATION = 256 * 1024;
  private static final int SMALLEST_DATA = 64;
  private static final int REACH = 400;
  private static final Pattern LOAD =
      Pattern.compile(
          "\\bload_dataset(?:_builder)?\\(\\s{0,80}(?:\\\\n\",\\s{0,80}\"\\s{0,80})?(?:path\\s?=\\s?)?\\\\?[\"']"
              + "([A-Za-z0-9][\\w.-]{0,95}(?:/[A-Za-z0-9][\\w.-]{0,95})?)\\\\?[\"']");
  private static final Pattern REVISION =
      Pattern.compile("\\brevision\\s?=\\s?\\\\?[\"']([\\w./-]{1,80})\\\\?[\"']");
  private static final Pattern SPLIT = Pattern.compile("\\bsplit\\s?=\\s?\\\\?[\"'](\\w{1,40})");
  private static final Pattern SETTING =
      Pattern.compile(
          "(?m)^[ \\t]{0,40}-? ?\"?((?:train_|eval_|test_)?dataset(?:_name|_id|_path)?|hf_dataset|hf_repo)"
              + "\"?[ \\t]{0,8}[:=][ \\t]{0,8}[\"']?([A-Za-z0-9][\\w.-]{0,95}/[A-Za-z0-9][\\w.-]{0,95})[\"']?,?"
              + "[ \\t]{0,8}(?:#.{0,200})?$");

  /** What {@code load_dataset} reads from local files, by its name for their format. */
  private static final Set<String> FORMATS =
      Set.of(
          "csv",
          "json",
          "text",
          "parquet",
          "arrow",
          "imagefolder",
          "audiofolder",
          "videofolder",
          "webdataset",
          "pandas",
          "sql",
          "xml",
          "pdffolder",
          "generator",
          "spark",
          "data",
          "dataset");

  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i).*\\.(jsonl?|csv|tsv|txt|parquet|ya?ml|py|arrow|zip|gz|bin|pt)|\\.{1,2}/.*");
  private static final Pattern DATA_FILE =
      Pattern.compile("(?i).*\\.(jsonl?|csv|tsv|txt|parquet|arrow|npy|npz)");

  @Override
  public String name() {
    return "data-uses";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Classification what = file.classification();
    if (what.part() == Part.VENDORED) {
      return false;
    }
    if (DATA_FILE.matcher(file.place()).matches() && DataPaths.role(file.place()) != null) {
      return file.whole() && file.content().size() >= SMALLEST_DATA;
    }
    return (what.part() == Part.MAIN || what.part() == Part.DEVELOPMENT) && namesData(file);
  }

  private static boolean namesData(FileUnderStudy file) {
    FileKind kind = file.classification().kind();
    return kind == FileKind.NOTEBOOK
        || (kind == FileKind.SOURCE && "Python".equals(file.classification().language()))
        || (kind == FileKind.CONFIGURATION && file.content().size() <= LARGEST_CONFIGURATION);
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    if (DATA_FILE.matcher(file.place()).matches() && DataPaths.role(file.place()) != null) {
      digest(file, findings);
      return;
    }
    String text = file.bytes().decoded();
    if (file.classification().kind() == FileKind.CONFIGURATION) {
      settings(file, text, findings);
    } else if (text.contains("load_dataset")) {
      loads(file, text, findings);
    }
    findings.examined(this);
  }

  private void digest(FileUnderStudy file, Findings findings) {
    try {
      String sha256 = Digests.sha256(Content.of(file.bytes().array())).hex();
      findings.add(Source.file(file.path()), new Trace.DataFile(sha256));
      findings.examined(this);
    } catch (IOException unreadable) {
      findings.gap(this, "no digest could be made: " + unreadable.getMessage(), null);
    }
  }

  private void loads(FileUnderStudy file, String text, Findings findings) {
    Matcher load = LOAD.matcher(text);
    Lines lines = new Lines(text);
    int found = 0;
    while (load.find()) {
      String name = load.group(1);
      if (FORMATS.contains(name) || FILE_NAME.matcher(name).matches() || commented(text, load)) {
        continue;
      }
      if (++found > MOST) {
        findings.gap(this, "only the first " + MOST + " uses of data sets were read", null);
        return;
      }
      String call = call(text, load.end());
      int line = lines.of(load.start());
      findings.add(
          Source.lines(file.path(), line, line),
          new Trace.DataUse(name, role(file.place(), first(SPLIT, call)), first(REVISION, call)));
    }
  }

  private static boolean commented(String text, Matcher at) {
    int from = text.lastIndexOf('\n', at.start()) + 1;
    String before = text.substring(Math.max(from, at.start() - REACH), at.start());
    return before.stripLeading().startsWith("#") || before.contains("\"# ");
  }

  /** The rest of a call, as far as its own parenthesis reaches. */
  private static String call(String text, int from) {
    int depth = 1;
    int to = from;
    while (to < text.length() && to - from < REACH && depth > 0) {
      char sign = text.charAt(to++);
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
    }
    return text.substring(from, to);
  }

  private static @Nullable String first(Pattern pattern, String call) {
    Matcher matcher = pattern.matcher(call);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static DataRole role(String place, @Nullable String split) {
    if (split != null) {
      return split.startsWith("train") ? DataRole.TRAINING : DataRole.EVALUATION;
    }
    DataRole byPath = DataPaths.role(place);
    return byPath == null ? DataRole.UNSTATED : byPath;
  }

  private void settings(FileUnderStudy file, String text, Findings findings) {
    Matcher setting = SETTING.matcher(text);
    Lines lines = new Lines(text);
    int found = 0;
    while (setting.find()) {
      if (FILE_NAME.matcher(setting.group(2)).matches()) {
        continue;
      }
      if (++found > MOST) {
        findings.gap(this, "only the first " + MOST + " settings were read", null);
        return;
      }
      String key = setting.group(1).toLowerCase(Locale.ROOT);
      DataRole role =
          key.startsWith("train")
              ? DataRole.TRAINING
              : key.startsWith("eval") || key.startsWith("test")
                  ? DataRole.EVALUATION
                  : DataRole.UNSTATED;
      int line = lines.of(setting.start(1));
      findings.add(
          Source.lines(file.path(), line, line), new Trace.DataUse(setting.group(2), role, null));
    }
  }
}
