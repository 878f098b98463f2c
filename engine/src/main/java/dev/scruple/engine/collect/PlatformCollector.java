// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.PlatformKind;
import dev.scruple.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where a project says that it runs: what manifests require, on what systems continuous
 * integration runs, and what the README and pages on installation name.
 */
final class PlatformCollector implements FileCollector {
  private static final int MOST_LINES = 5_000;
  private static final int LONGEST_LINE = 1_000;
  private static final int OF_A_KIND = 40;

  private record Rule(PlatformKind kind, Pattern pattern) {}

  private static final List<Rule> MANIFEST =
      List.of(
          rule(
              PlatformKind.LANGUAGE,
              "^\\s*(requires-python|python_requires|rust-version|python)\\s*=\\s*[\"']?[\\^~<>=!\\d][^#\\n]{1,40}"
                  + "|python_requires\\s*=\\s*[\"'][^\"']{1,40}[\"']"
                  + "|Programming Language :: Python :: 3\\.\\d{1,2}"
                  + "|\"node\"\\s*:\\s*\"[^\"]{1,40}\"|^go \\d[\\d.]{1,8}$|<TargetFrameworks?>[^<]{1,60}"
                  + "|<(maven\\.compiler\\.(release|source|target)|(\\w{1,30}\\.){0,3}java\\.version|release|jdk\\.version)>\\s*\\d[\\d.]{0,5}\\s*<"
                  + "|sourceCompatibility[^\\n]{0,40}\\d{1,2}|JavaLanguageVersion\\.of\\(\\d{1,2}\\)|swift-tools-version:\\s*\\d[\\d.]{0,5}"),
          rule(
              PlatformKind.SYSTEM,
              "Operating System :: [^\"'\\n]{2,60}|^\\s*platforms\\s*=\\s*\\[[^\\n]{2,100}|\"os\"\\s*:\\s*\\[[^\\]\\n]{2,80}\\]"),
          rule(PlatformKind.ACCELERATOR, "Environment :: GPU[^\"'\\n]{0,60}"));

  private static final List<Rule> WORKFLOW =
      List.of(
          rule(
              PlatformKind.SYSTEM,
              "\\b(ubuntu|windows|macos)-(latest|\\d[\\w.-]{0,20})|image:\\s*[\"']?(windows|ubuntu|debian)[\\w:.-]{0,30}"));

  private static final List<Rule> PROSE =
      List.of(
          rule(
              PlatformKind.LANGUAGE,
              "(?i)(?<![\\w-])python ?(version ?)?(>=|≥|==|[<>]=?)? ?3\\.\\d{1,2}( ?(\\+|or (later|newer|higher|above|greater)|及以上|以上|to |-|–))?"
                  + "|(?<![\\w-])(java|jdk|openjdk) ?(version ?)?(>=|≥)? ?(1\\.[5-8]|[5-9]|[1-9]\\d)(?!\\.?\\d)( ?\\+|( or| and) (later|newer|higher|above))?\\b"
                  + "|(?<![\\w-])node(\\.js)? ?(version ?)?(>=|≥|v)? ?\\d{2}\\b|(?<![\\w-])rust (>=|≥)? ?1\\.\\d{2}\\b|(?<![\\w-])go (>=|≥)? ?1\\.\\d{2}\\b"),
          rule(
              PlatformKind.ACCELERATOR,
              "(?i)\\bcuda[ -]?(toolkit )?(version ?)?(>=|≥)? ?1[0-9](\\.\\d)?\\b|\\brocm\\b|\\b(nvidia|amd|intel) gpus?\\b"
                  + "|\\bapple silicon\\b[^.]{0,120}\\b(gpus?|metal|mps)\\b|\\b(gpus?|metal|mps)\\b[^.]{0,60}\\bapple silicon\\b"
                  + "|\\b\\d{1,3} ?gb (of )?(gpu memory|vram)|\\bgpu with\\b[^.]{0,30}\\d{1,3} ?gb|\\bcpu[- ]only\\b"
                  + "|昇腾|显存|显卡"),
          rule(
              PlatformKind.SYSTEM,
              "(?i)\\b(linux|ubuntu|windows|macos|mac os)\\b[^.]{0,60}\\b(linux|ubuntu|windows|macos|mac os|supported|only|required)\\b"
                  + "|\\b(supports?|supported|tested|runs?|works?|requires?|need|available|wheels|binaries)\\b[^.]{0,40}\\b(linux|ubuntu|windows|macos|wsl2?)\\b"
                  + "|(支持|要求|适用于)[^。]{0,20}(linux|windows|macos|ubuntu|操作系统)|\\bios\\b[^.]{0,20}\\bandroid\\b"));

  /** An item of a list that is a system's name, perhaps with its version. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?i)\\s{0,8}[-*+•]\\s+[*`_\\[]{0,3}(linux|ubuntu|windows|macos|mac os)\\b[^.|]{0,25}");

  private static final Pattern ANY_ITEM = Pattern.compile("\\s{0,8}[-*+•]\\s.*|\\s*");

  /** Above a list: that it says what is needed, or where it runs. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "(?i)\\b(requirements?|requires?|prerequisites?|supported|supports|platforms?|operating systems?)\\b");

  private static final Pattern TRAINED =
      Pattern.compile(
          "(?i)\\b(trained|fine-?tuned)\\b|\\btraining (run|took|takes|time|with|on)\\b"
              + "|\\b(memory|vram)\\b[^.]{0,60}\\b(train|fine-?tun)ing\\b"
              + "|\\b(train|fine-?tun)ing\\b[^.]{0,80}\\b(memory|vram)\\b");

  private static final Pattern EXCEPT = Pattern.compile("\\bif:.*!=");

  private static final int LONGEST_LIST = 20;

  private static final Pattern INSTALLATION =
      Pattern.compile(
          "(?i)(install(ation|ing)?|requirements|prerequisites|getting[-_]started|quick[-_]?start|platforms?|setup|supported[-_]platforms)"
              + "\\.(md|mdx|rst|adoc)");

  private static final Pattern HEADING = Pattern.compile("#{1,6} (.{1,200})");
  private static final Pattern OF_INSTALLATION =
      Pattern.compile("(?i)\\b(install(ation|ing)?|requirements|prerequisites|platforms?)\\b");

  private static Rule rule(PlatformKind kind, String pattern) {
    return new Rule(kind, Pattern.compile(pattern));
  }

  @Override
  public String name() {
    return "platforms";
  }

  @Override
  public int version() {
    return 6;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.text() && !rules(file).isEmpty();
  }

  private static List<Rule> rules(FileUnderStudy file) {
    FileKind kind = file.classification().kind();
    Part part = file.classification().part();
    DocumentKind document = file.classification().document();
    String place = file.place();
    boolean root = !place.contains("/");
    if (kind == FileKind.CI) {
      return place.startsWith(".github/workflows/") || root ? WORKFLOW : List.of();
    }
    if (kind == FileKind.MANIFEST) {
      return part == Part.MAIN && (root || place.chars().filter(c -> c == '/').count() < 2)
          ? MANIFEST
          : List.of();
    }
    boolean page =
        kind == FileKind.DOCUMENTATION
            && GovernancePages.speaks(place)
            && (isOnInstallation(place) || (document == null && place.endsWith(".md")));
    boolean readme =
        root && (document == DocumentKind.README || document == DocumentKind.MODEL_CARD);
    return readme || page ? PROSE : List.of();
  }

  /** What a machine for training had is no platform to run on; what a step leaves out is none. */
  private static boolean isAside(Rule rule, String line, Matcher match) {
    return switch (rule.kind()) {
      case ACCELERATOR -> TRAINED.matcher(sentence(line, match)).find();
      case SYSTEM -> EXCEPT.matcher(line).find();
      case LANGUAGE -> false;
    };
  }

  private static String sentence(String line, Matcher match) {
    int from = line.lastIndexOf(". ", match.start()) + 1;
    int to = line.indexOf(". ", match.end());
    return line.substring(from, to < 0 ? line.length() : to);
  }

  private static boolean isOnInstallation(String place) {
    return INSTALLATION.matcher(place.substring(place.lastIndexOf('/') + 1)).matches();
  }

  /** The lines of a file; of a page on something else only those below a heading on installing. */
  private static List<String> lines(FileUnderStudy file, String text) {
    List<String> lines = text.lines().limit(MOST_LINES).toList();
    if (file.classification().kind() != FileKind.DOCUMENTATION
        || file.classification().document() != null
        || isOnInstallation(file.place())) {
      return lines;
    }
    List<String> read = new ArrayList<>();
    boolean reads = false;
    for (String line : lines) {
      Matcher heading = HEADING.matcher(line);
      boolean heads = heading.matches();
      reads = heads ? OF_INSTALLATION.matcher(line).find() : reads;
      read.add(reads && !heads ? line : "");
    }
    return read;
  }

  /** A workflow that runs no test shows no more than where its own commands run. */
  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String text = file.bytes().decoded();
    if (file.classification().kind() == FileKind.CI && !WorkflowCollector.runsTests(file)) {
      findings.examined(this);
      return;
    }
    List<String> lines = lines(file, text);
    for (Rule rule : rules(file)) {
      Set<String> said = new LinkedHashSet<>();
      for (int i = 0; i < lines.size() && said.size() < OF_A_KIND; i++) {
        String line = lines.get(i);
        Matcher matcher = rule.pattern().matcher(line);
        if (line.length() > LONGEST_LINE || isComment(file, line)) {
          continue;
        }
        String shown = null;
        boolean found = matcher.find();
        if (found && isAside(rule, line, matcher)) {
          continue;
        }
        if (found && said.add(matcher.group().strip().toLowerCase(Locale.ROOT))) {
          shown = words(file, line, matcher);
        } else if (rule.kind() == PlatformKind.SYSTEM && isNeeded(file, lines, i)) {
          String item = line.strip().replaceFirst("^[-*+•]\\s+", "");
          shown = said.add(item.toLowerCase(Locale.ROOT)) ? item : null;
        }
        if (shown != null) {
          findings.add(
              Source.lines(file.path(), i + 1, i + 1),
              new InteroperabilityFact.PlatformStated(rule.kind(), shown));
        }
      }
    }
    findings.examined(this);
  }

  /** Whether a line is a system's name in a list of what is needed. */
  private static boolean isNeeded(FileUnderStudy file, List<String> lines, int at) {
    if (file.classification().kind() != FileKind.DOCUMENTATION
        || !ITEM.matcher(lines.get(at)).matches()) {
      return false;
    }
    int above = at - 1;
    while (above >= Math.max(0, at - LONGEST_LIST)
        && ANY_ITEM.matcher(lines.get(above)).matches()) {
      above--;
    }
    return above >= 0
        && lines.get(above).length() <= LONGEST_LINE
        && NEEDED.matcher(lines.get(above)).find();
  }

  /** Of prose the sentence, of a manifest what it states, without the marks of XML. */
  private static String words(FileUnderStudy file, String line, Matcher matcher) {
    FileKind kind = file.classification().kind();
    if (kind != FileKind.MANIFEST && kind != FileKind.CI) {
      return new Prose.Paragraph(line, 1, List.of(0), false)
          .sentence(matcher.start(), matcher.end());
    }
    String words = matcher.group().strip();
    return words.startsWith("<") ? words.replaceAll("[<>]+", " ").strip() : words;
  }

  private static boolean isComment(FileUnderStudy file, String line) {
    String start = line.strip();
    return file.classification().kind() != FileKind.DOCUMENTATION
        && (start.startsWith("#") || start.startsWith("//"));
  }
}
