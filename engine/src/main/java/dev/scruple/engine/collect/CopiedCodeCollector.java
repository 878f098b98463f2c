// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments in code that speak of licences: that it was copied or adapted from somebody's
 * repository, and first lines that put the file under a licence in words that name none for
 * certain.
 */
final class CopiedCodeCollector implements FileCollector {
  private static final int MOST = 20;
  private static final int LONGEST_LINE = 400;
  private static final int MOST_LINES = 20_000;

  private static final Pattern COPIED =
      Pattern.compile(
          "\\b(copied|copy-pasted|copy pasted|copy|adapted|adopted|borrowed|taken|ported|modified|vendored"
              + "|lifted|derived)\\b.{0,40}?\\b(from|of)\\b:?.{0,60}?(https?://(?:www\\.)?(?:github\\.com"
              + "|gitlab\\.com|huggingface\\.co|bitbucket\\.org|raw\\.githubusercontent\\.com)/[\\w.-]{1,60}/[\\w.-]{1,80}"
              + "[^\\s)>\"'`,]{0,200})",
          Pattern.CASE_INSENSITIVE);

  /** The words of {@link #COPIED} at a line's end, whose address stands on the next. */
  private static final Pattern COPIED_ABOVE =
      Pattern.compile(
          "\\b(copied|copy-pasted|copy pasted|adapted|adopted|borrowed|taken|ported|modified|vendored"
              + "|lifted|derived)\\b.{0,40}?\\bfrom\\b:?.{0,40}$",
          Pattern.CASE_INSENSITIVE);

  private static final int HEAD = 40;
  private static final Pattern LICENCE_WORDS =
      Pattern.compile(
          "SPDX-License-Identifier|\\bapache\\.org/licen[sc]es/licen[sc]e-2\\.0|\\b(placed|put) (in|into|in to) the public domain\\b"
              + "|\\bavailable under (the |an? )?[\\w. -]{1,40}?licen[sc]e\\b|\\blicen[sc]ed under\\b|\\bunder the terms of\\b|\\blicen[sc]e (that can be )?found in\\b"
              + "|see (the )?(accompanying )?licen[sc]e\\b|\\bgoverned by an? .{0,40}licen[sc]e",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED_LICENCE =
      Pattern.compile(
          "SPDX-License-Identifier|\\bapache\\.org/licen[sc]es/|\\bpublic domain\\b"
              + "|\\b(MIT|BSD|ISC|Apache|Mozilla|MPL|GNU|[AL]?GPL|EUPL|Creative Commons|CC[- ]BY|Boost|zlib|Unlicense)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What stands right behind an owner and a name and is no file of the repository. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "://[^/]+/[^/]+/[^/]+/(-/)?(issues|pull|discussions|releases|wiki|datasets|papers|docs)(/|$)"
              + "|huggingface\\.co/(docs|papers|datasets|spaces)");

  private static final Pattern SCRIPT = Pattern.compile("(?i).*\\.(py|gradle|kts|swift|exs|bazel)");
  private static final Pattern COMMENT =
      Pattern.compile("\\s*(#|//|/?\\*|--|;|%|\"\"\"|'''|<!--).*|.*\\s(#|//)\\s.*");

  @Override
  public String name() {
    return "copied-code";
  }

  @Override
  public int version() {
    return 7;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    FileKind kind = file.classification().kind();
    Part part = file.classification().part();
    boolean code = kind == FileKind.SOURCE || kind == FileKind.TEST;
    return ((code && file.classification().language() != null) || isScript(file))
        && part != Part.EXAMPLE
        && part != Part.VENDORED
        && file.text()
        && !file.path().contains("!/");
  }

  /** A manifest that is a program, such as {@code setup.py}. */
  private static boolean isScript(FileUnderStudy file) {
    return file.classification().kind() == FileKind.MANIFEST
        && SCRIPT.matcher(file.place()).matches();
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    List<String> lines = file.bytes().decoded().lines().limit(MOST_LINES).toList();
    List<String> speaking =
        lines.stream().limit(HEAD).filter(CopiedCodeCollector::speaksOfLicence).toList();
    if (!isScript(file) && !speaking.isEmpty()) {
      boolean named = speaking.stream().anyMatch(line -> NAMED_LICENCE.matcher(line).find());
      findings.add(Source.file(file.path()), new Trace.LicenceWords(named));
    }
    int found = 0;
    boolean quoted = false;
    for (int i = 0; i < lines.size() && found < MOST; i++) {
      String line = lines.get(i);
      quoted ^= opens(line);
      if (line.length() > LONGEST_LINE || !line.contains("://")) {
        continue;
      }
      String above = i > 0 && continues(lines.get(i - 1), quoted) ? lines.get(i - 1) + " " : "";
      Matcher matcher = COPIED.matcher(above + line);
      if (matcher.find()
          && (quoted || COMMENT.matcher(line).matches())
          && !NO_CODE.matcher(matcher.group(3)).find()) {
        findings.add(
            Source.lines(file.path(), i + 1, i + 1), new Trace.CopyRemark(matcher.group(3)));
        found++;
      }
    }
    findings.examined(this);
  }

  private static boolean speaksOfLicence(String line) {
    return line.length() <= LONGEST_LINE && LICENCE_WORDS.matcher(line).find();
  }

  /** Whether a comment's line says that something was copied, and not yet from where. */
  private static boolean continues(String line, boolean quoted) {
    return line.length() <= LONGEST_LINE
        && !line.contains("://")
        && (quoted || COMMENT.matcher(line).matches())
        && COPIED_ABOVE.matcher(line).find();
  }

  /** Whether a docstring opens or closes on the line. */
  private static boolean opens(String line) {
    int marks = 0;
    for (int at = line.indexOf("\"\"\""); at >= 0; at = line.indexOf("\"\"\"", at + 3)) {
      marks++;
    }
    return marks % 2 == 1;
  }
}
