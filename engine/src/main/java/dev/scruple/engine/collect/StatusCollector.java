// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryFact.ProjectStatus;
import dev.scruple.model.Source;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where a project says that it stands: retired, moved, finished, in maintenance only, in need
 * of maintainers. Only the root's README and the classifiers of its Python metadata speak for the
 * whole project; code blocks and comments are passed over.
 */
final class StatusCollector implements FileCollector {
  private static final int STANDS_BEFORE = 6000;
  private static final int LONGEST_QUOTE = 160;
  private static final Set<String> METADATA = Set.of("pyproject.toml", "setup.cfg", "setup.py");
  private static final Pattern INACTIVE = Pattern.compile("Development Status :: 7 - Inactive");

  private static final String PROJECT =
      "(?:project|repo|repository|package|library|code ?base|tool|plugin|extension|framework)";
  private static final String IS = "(?:is|has been|was|are|have been)";

  /** Ends of sentences that limit what was said: "no longer supported on Windows". */
  private static final Pattern LIMITED =
      Pattern.compile(
          "\\W{0,3}(?:on (?!\\d|january|february|march|april|may|june|july|august|september|october"
              + "|november|december|github)|at |with |to |from |under |for (?!good|now)"
              + "|in (?!favou?r|\\d|january|february|march|april|may|june|july|august|september"
              + "|october|november|december)|, ?and (?:replaced|removed) )");

  private static final List<Pattern> RETIRED =
      List.of(
          Pattern.compile(
              "\\b(?:this|the|our) (?:\\w+ ){0,2}"
                  + PROJECT
                  + "\\b[^.\\n]{0,40}\\b"
                  + IS
                  + "\\b[^.\\n]{0,30}\\b(?:archived|deprecated|discontinued|unmaintained|retired"
                  + "|sunset|abandoned|obsolete|end[- ]of[- ]life"
                  + "|(?:no longer|not) (?:being )?(?:actively )?(?:maintained|developed|supported))"
                  + "\\b"),
          Pattern.compile(
              "\\(this "
                  + PROJECT
                  + "\\)[^.\\n]{0,30}\\b"
                  + IS
                  + "\\b[^.\\n]{0,30}\\bdeprecated\\b"),
          Pattern.compile("\\bnot(?:e|ice) of deprecation\\b"),
          Pattern.compile(
              "\\b(?:we|i) (?:(?:are|am|will be|will) )?no longer (?:be )?(?:actively )?"
                  + "(?:maintain|develop|support)(?:ing)? (?:this|the) "
                  + PROJECT
                  + "\\b"),
          Pattern.compile("(?:本项目|本仓库|该项目)[^。\\n]{0,10}(?:停止维护|不再维护|已归档|已弃用)"));

  /** Only in the title or the first words, as lists of what is deprecated stand further down. */
  private static final Pattern RETIRED_AT_THE_TOP =
      Pattern.compile(
          "(?m)^# [^\\n]{0,80}[\\[(](?:deprecated|archived|unmaintained|discontinued)[\\])]"
              + "|^(?:# |>)?[^\\w\\n]{0,12}(?:deprecated|archived|unmaintained|discontinued|retired)"
              + "[^\\w\\n]{0,12}$");

  private static final int TOP = 800;

  private record Rule(ProjectStatus status, Pattern words) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              ProjectStatus.MOVED,
              Pattern.compile(
                  "\\b(?:this|the) "
                      + PROJECT
                      + " (?:has |was |is )?(?:been )?(?:now )?moved to "
                      + "(?:\\W{0,3}https?://|\\[|a new )"
                      + "|\\bdevelopment (?:has |is )?(?:been )?(?:now )?moved to (?:\\W{0,3}https?://|\\[)")),
          new Rule(
              ProjectStatus.FINISHED,
              Pattern.compile(
                  "\\b(?:"
                      + PROJECT
                      + "|it) (?:is|can be|are) (?:now |currently )?(?:considered "
                      + "(?:to be )?)?(?:stable and )?feature[- ]complete\\b"
                      + "|\\bthis "
                      + PROJECT
                      + " is (?:now )?(?:considered )?(?:finished|complete|done)"
                      + "(?=[ ,]*(?:[.!;\\n]|and ))")),
          new Rule(
              ProjectStatus.MAINTENANCE,
              Pattern.compile(
                  "\\b(?:is|are|put|moved|now) (?:now |currently )?(?:in|into|to|under)"
                      + " (?:\\w+ )?maintenance[- ](?:only )?mode\\b"
                      + "|\\bonly (?:receives?|accepts?|gets?) (?:\\w+ ){0,2}(?:bug[- ]?fix|security)"
                      + "|\\bno new features (?:will be|are)\\b")),
          new Rule(
              ProjectStatus.WANTS_MAINTAINERS,
              Pattern.compile(
                  "\\b(?:looking for|seeking|searching for|in need of|need|needs|want|wants) (?:an? |new"
                      + " |more |additional |active |co-?|other ){0,2}maintainers?\\b"
                      + "|\\bmaintainers? (?:wanted|needed)\\b")));

  /** Lines on an old version of a project speak for that version. */
  private static final Pattern OF_A_VERSION =
      Pattern.compile("\\bv?\\d+\\.[\\dx]|\\bv\\d|\\bversions? \\d|\\bbranch(es)?\\b|\\blegacy\\b");

  @Override
  public String name() {
    return "status";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return (file.classification().document() == DocumentKind.README && isRoot(file))
        || METADATA.contains(file.place());
  }

  private static boolean isRoot(FileUnderStudy file) {
    return file.place().indexOf('/') < 0;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String text = file.bytes().decoded();
    if (METADATA.contains(file.place())) {
      Matcher matcher = INACTIVE.matcher(text);
      if (matcher.find()) {
        add(file, text, matcher.start(), ProjectStatus.INACTIVE, matcher.group(), findings);
      }
    } else {
      readme(file, text.substring(0, Math.min(text.length(), STANDS_BEFORE)), findings);
    }
    findings.examined(this);
  }

  private static void readme(FileUnderStudy file, String text, Findings findings) {
    String plain = BlankedProse.of(text);
    retired(file, text, plain, findings);
    for (Rule rule : RULES) {
      Matcher matcher = rule.words().matcher(plain);
      while (matcher.find()) {
        int from = sentenceStart(plain, matcher);
        String sentence = plain.substring(from, matcher.end());
        if (!OF_A_VERSION.matcher(sentence).find() && !denies(sentence)) {
          add(
              file,
              text,
              matcher.start(),
              rule.status(),
              text.substring(from, matcher.end()).strip(),
              findings);
          break;
        }
      }
    }
  }

  private static boolean denies(String sentence) {
    return sentence.matches("(?s).*\\b(?:not|n't|until|unless|if|when|once|almost|nearly)\\b.*");
  }

  private static void retired(FileUnderStudy file, String text, String plain, Findings findings) {
    Matcher top = RETIRED_AT_THE_TOP.matcher(plain.substring(0, Math.min(plain.length(), TOP)));
    if (top.find()) {
      retired(file, text, top.start(), top.start(), top.end(), findings);
      return;
    }
    for (Pattern words : RETIRED) {
      Matcher matcher = words.matcher(plain);
      while (matcher.find()) {
        int from = sentenceStart(plain, matcher);
        boolean limited = LIMITED.matcher(plain).region(matcher.end(), plain.length()).lookingAt();
        if (!limited && !OF_A_VERSION.matcher(plain.substring(from, matcher.end())).find()) {
          retired(file, text, matcher.start(), from, matcher.end(), findings);
          return;
        }
      }
    }
  }

  private static void retired(
      FileUnderStudy file, String text, int at, int from, int end, Findings findings) {
    int line = line(text, at);
    findings.add(
        Source.lines(file.path(), line, line),
        new Fact.Retired(text.substring(from, end).strip().replaceAll("[*_#>]+ ?", "")));
  }

  private static void add(
      FileUnderStudy file,
      String text,
      int at,
      ProjectStatus status,
      String words,
      Findings findings) {
    int line = line(text, at);
    findings.add(
        Source.lines(file.path(), line, line), new HistoryFact.StatedStatus(status, words));
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** Where the sentence that holds the words begins, as far as it is not too long to quote. */
  private static int sentenceStart(String text, Matcher words) {
    int from = words.start();
    while (from > 0
        && ".!?\n#>。".indexOf(text.charAt(from - 1)) < 0
        && words.end() - from < LONGEST_QUOTE) {
      from--;
    }
    return from;
  }
}
