// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Source;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What container files, environment files and READMEs fix of the environment of a run. */
final class EnvironmentCollector implements FileCollector {
  private static final int MOST = 10;
  private static final int LARGEST = 128 * 1024;
  private static final Pattern FROM =
      Pattern.compile(
          "(?mi)^[ \\t]{0,8}FROM[ \\t]{1,8}(?:--platform=\\S{1,40}[ \\t]{1,8})?([\\w./${}-]{1,200})(?::([\\w.${}-]{1,128}))?(@sha256:[0-9a-f]{64})?(?=\\s|$)");
  private static final Pattern CONDA =
      Pattern.compile(
          "(?m)^[ \\t]{0,8}-[ \\t]{1,4}(python|pytorch|cudatoolkit|pytorch-cuda|cuda|cudnn)[ \\t]{0,4}={1,2}[ \\t]{0,4}(\\d[\\w.*]{0,20})");

  /** After a version: that it is no minimum and no start of a range, but the one used. */
  private static final String NO_MINIMUM =
      "(?!\\s?\\+|\\s?[-–~]\\s?\\d|[*`]{1,3}\\s?\\+| to \\d| ?(?:or|and) (?:later|newer|higher|greater|above|up)|\\s?(?:及|或)?(?:以上|更高))";

  private static final Pattern CUDA =
      Pattern.compile(
          "(?i)(?<!at least |minimum |minimum of |>= ?|≥ ?)\\bcuda(?:toolkit)?(?: toolkit| version)?[ -]{0,2}(?:==|=|v)? ?(1[0-9]\\.\\d{1,2}(?:\\.\\d{1,3})?)(?![\\w.]*\\d)"
              + NO_MINIMUM);
  private static final Pattern PYTHON =
      Pattern.compile(
          "(?i)\\b(?:tested (?:with|on|using)|requires?|used|using|with|on|-n \\S{1,40}|create[^\\n]{0,40}) python ?(?:version )?={0,2} ?(3\\.\\d{1,2}(?:\\.\\d{1,3})?)(?![-+\\d~]|\\.\\w| or| and (?:above|later|newer))"
              + NO_MINIMUM
              + "|\\bpython={1,2}(3\\.\\d{1,2}(?:\\.\\d{1,3})?)\\b");

  @Override
  public String name() {
    return "environment";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    if (part != Part.MAIN && part != Part.DEVELOPMENT) {
      return false;
    }
    return file.classification().kind() == FileKind.CONTAINER
        || file.classification().document() == DocumentKind.README
        || isVersion(file)
        || isConda(file);
  }

  private static String baseName(FileUnderStudy file) {
    return file.place().substring(file.place().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isVersion(FileUnderStudy file) {
    return baseName(file).equals(".python-version") || baseName(file).equals("runtime.txt");
  }

  private static boolean isConda(FileUnderStudy file) {
    return baseName(file).matches("(conda[-_])?env(ironment)?([-_.][\\w-]{1,40})?\\.ya?ml");
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String whole = file.bytes().decoded();
    String text = whole.length() > LARGEST ? whole.substring(0, LARGEST) : whole;
    if (isVersion(file)) {
      String version = text.strip().lines().findFirst().orElse("").strip();
      if (version.matches("(python-)?\\d[\\w.]{0,20}")) {
        add(file, 1, "python", version, true, findings);
      }
    } else if (isConda(file)) {
      conda(file, text, findings);
    } else if (file.classification().kind() == FileKind.CONTAINER) {
      containers(file, text, findings);
    } else {
      words(file, text, findings);
    }
    findings.examined(this);
  }

  private static void containers(FileUnderStudy file, String text, Findings findings) {
    Matcher from = FROM.matcher(text);
    Lines lines = new Lines(text);
    int found = 0;
    while (from.find() && found < MOST) {
      boolean stage =
          from.group(2) == null && from.group(3) == null && from.group(1).indexOf('/') < 0;
      if (from.group(1).equals("scratch") || (stage && found > 0)) {
        continue;
      }
      String version = from.group(3) == null ? from.group(2) : from.group(3).substring(1);
      String image = from.group(1);
      String name = version == null ? image : image + ":" + version;
      add(file, lines.of(from.start()), "container", name, from.group(3) != null, findings);
      found++;
    }
  }

  private static void conda(FileUnderStudy file, String text, Findings findings) {
    Matcher named = CONDA.matcher(text);
    Lines lines = new Lines(text);
    int found = 0;
    while (named.find() && found++ < MOST) {
      String part =
          named.group(1).contains("cuda") || named.group(1).equals("cudnn")
              ? "cuda"
              : named.group(1);
      boolean exact = named.group(2).indexOf('*') < 0;
      add(
          file,
          lines.of(named.start(1)),
          part.equals("pytorch") ? "conda" : part,
          named.group(2),
          exact,
          findings);
    }
  }

  /** The first version of each that a README names. */
  private static void words(FileUnderStudy file, String text, Findings findings) {
    Matcher cuda = CUDA.matcher(text);
    if (cuda.find()) {
      add(file, new Lines(text).of(cuda.start()), "cuda", cuda.group(1), false, findings);
    }
    Matcher python = PYTHON.matcher(text);
    if (python.find()) {
      String version = python.group(1) == null ? python.group(2) : python.group(1);
      add(file, new Lines(text).of(python.start()), "python", version, false, findings);
    }
  }

  private static void add(
      FileUnderStudy file,
      int line,
      String part,
      String version,
      boolean exact,
      Findings findings) {
    findings.add(
        Source.lines(file.path(), line, line),
        new OpennessFact.EnvironmentNamed(part, version, exact));
  }
}
