// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the documents that a careful person looks for, and says what each holds. Only plain words
 * are looked for; whether they are good words is for the reader.
 */
final class DocumentCollector implements FileCollector {
  private static final int LONGEST = 512 * 1024;

  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+-]{1,64}(@| ?\\[?\\(?at\\)?\\]? ?)[\\w-]{1,63}\\.[\\w.-]{2,63}");
  private static final Pattern PRIVATE_CHANNEL =
      Pattern.compile(
          "security/advisories|private(ly)? (report|disclos|vulnerabilit)|report(ed|ing)? privately"
              + "|private vulnerability|hackerone\\.com|bugcrowd\\.com|huntr\\.(com|dev)|bughunters"
              + "|msrc\\.microsoft|do not (open|file|create|report)[^.]{0,60}(public|issue)"
              + "|tidelift\\.com/security|bug ?bounty");
  private static final Pattern PROMISE =
      Pattern.compile(
          "within (\\d+|one|two|three|five|seven|a few|several)[^.]{0,20}(hour|day|week)"
              + "|\\d+ (business |working )?(hours|days)");
  private static final Pattern ASK =
      Pattern.compile(
          "discord|slack|gitter|matrix\\.to|zulip|discourse|/discussions|stack ?overflow|forum"
              + "|mailing list|google group|telegram|wechat|reddit\\.com/r/|ask (a )?question"
              + "|questions\\?|questions or (comments|concerns|issues)|send (your |us )?(questions|feedback)|get(ting)? help|for questions|have (a |any )?questions?");
  private static final Pattern REPORT =
      Pattern.compile(
          "/issues\\b|(open|file|create|raise|submit|report)[^.\\n]{0,30}\\bissue"
              + "|report[^.\\n]{0,20}\\bbugs?|bug report|issue tracker|bug tracker");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\[insert [^\\]]{1,60}\\]|<insert [^>]{1,60}>|use this section to tell people"
              + "|\\[your[ _-](email|name|project)[^\\]]{0,30}\\]");
  private static final Pattern FOR_QUESTIONS =
      Pattern.compile("question|help|support|discussion", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINKED_EXAMPLE =
  private static final Pattern RETIRED =
      Pattern.compile(
          "\\b(this|the) (project|repo|repository|package|library|code ?base)\\b[^.\\n]{0,40}"
              + "\\b(is|has been|was)\\b[^.\\n]{0,30}\\b(archived|deprecated|discontinued|unmaintained"
              + "|retired|sunset|abandoned|no longer (being )?(actively )?(maintained|developed"
              + "|supported))\\b|\\bnot(e|ice) of deprecation\\b"
              + "|[\\[(](deprecated|archived|unmaintained)[\\])]");
  private static final int RETIREMENT_STANDS_BEFORE = 3000;
  private static final int LONGEST_QUOTE = 160;

  /** Languages by their two letters, and the codes of countries that stand for one. */
  private static final Pattern TRANSLATED =
      Pattern.compile(
          "(?:[^/]+/)*read[-_ ]?me[._-]((?:zh|ja|ko|fr|de|es|pt|ru|it|tr|ar|hi|vi|id|pl|uk|nl|fa|th|he|cs"
              + "|bn|ta|ur|sv|cn|jp|kr)(?:[-_][a-z]{2,4})?)\\.\\w+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHANNEL =
      Pattern.compile(
          "https://|contact|(write|report)[^.\\n]{0,40}\\bto (the|our) \\w+|report a vulnerability");
  private static final Pattern HEADING =
      Pattern.compile("(?m)^(#{1,6} [^\\n]{1,200}|[^\\n]{3,120}\\n(={3,}|-{3,}|~{3,})[ \\t]*$)");

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    DocumentKind kind = file.classification().document();
    return kind != null && !GovernanceDocumentCollector.tells(kind);
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    DocumentKind kind = file.classification().document();
    if (kind == null) {
      return;
    }
    String text = file.bytes().decoded();
    String lower =
        (text.length() > LONGEST ? text.substring(0, LONGEST) : text).toLowerCase(Locale.ROOT);
    Set<DocumentFeature> features = features(kind, lower);
    if (PLACEHOLDER.matcher(lower).find()) {
      features.add(DocumentFeature.UNFILLED_TEMPLATE);
    }
    findings.add(Source.file(file.path()), new Fact.Document(kind, List.copyOf(features)));
    findings.examined(this);
  }

    if (kind == DocumentKind.README) {
      retired(file, text, findings);
      translated(file, findings);
    }
    if (kind == DocumentKind.README
        || kind == DocumentKind.MODEL_CARD
        || kind == DocumentKind.DATA_CARD) {
      ReadmeReader.parts(lower)
          .forEach(
              (part, line) ->
                  findings.add(
                      Source.lines(file.path(), line, line),
                      new DocumentationFact.ReadmePart(part)));
    }
    findings.examined(this);
  }

  private static void translated(FileUnderStudy file, Findings findings) {
    Matcher matcher = TRANSLATED.matcher(file.place());
    if (matcher.matches()) {
      String language = matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
      findings.add(Source.file(file.path()), new DocumentationFact.ReadmeTranslation(language));
    }
  }

  private static void retired(FileUnderStudy file, String text, Findings findings) {
    String start =
        text.substring(0, Math.min(text.length(), RETIREMENT_STANDS_BEFORE))
            .replace("*", "")
            .toLowerCase(Locale.ROOT);
    Matcher matcher = RETIRED.matcher(start);
    if (matcher.find()) {
      int line =
          1 + (int) start.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      findings.add(
          Source.lines(file.path(), line, line), new Fact.Retired(sentence(start, matcher)));
    }
  }

  /** The sentence that holds the words, as far as it stands on their line. */
  private static String sentence(String text, Matcher words) {
    int from = words.start();
    while (from > 0
        && ".!?\n#>".indexOf(text.charAt(from - 1)) < 0
        && words.end() - from < LONGEST_QUOTE) {
      from--;
    }
    return text.substring(from, words.end()).strip();
  }

  private static Set<DocumentFeature> features(DocumentKind kind, String text) {
    Set<DocumentFeature> features = EnumSet.noneOf(DocumentFeature.class);
    switch (kind) {
      case README, MODEL_CARD, DATA_CARD -> readme(text, features);
      case SECURITY -> security(text, features);
      case LICENSE,
          NOTICE,
          CHANGELOG,
          CITATION,
          CONTRIBUTING,
          CODE_OF_CONDUCT,
          GOVERNANCE,
          MAINTAINERS,
          CODEOWNERS,
          SUPPORT,
          ISSUE_TEMPLATE,
          PULL_REQUEST_TEMPLATE -> {}
      case CONTRIBUTING -> contributing(text, features);
      case SECURITY -> SecurityPolicyCollector.features(text, features);
      case CODE_OF_CONDUCT, GOVERNANCE, MAINTAINERS -> contact(text, features);
      case SUPPORT -> {
        features.add(DocumentFeature.ASK);
        helps(text, features);
      }
      case ISSUE_TEMPLATE -> {
        features.add(DocumentFeature.REPORT);
        helps(text, features);
      }
      case LICENSE, NOTICE, CODEOWNERS, CHANGELOG, CITATION, PULL_REQUEST_TEMPLATE -> {}
    }
    return features;
  }

  private static void readme(String text, Set<DocumentFeature> features) {
    features.addAll(ReadmeReader.parts(text).keySet());
    helps(text, features);
  }

  private static void helps(String text, Set<DocumentFeature> features) {
    if (ASK.matcher(text).find()) {
      features.add(DocumentFeature.ASK);
    }
    if (REPORT.matcher(text).find()) {
      features.add(DocumentFeature.REPORT);
    }
  }

  private static void contributing(String text, Set<DocumentFeature> features) {
    if (text.matches("(?s).*(pip install|build|compile|set ?up|environment|install).*")) {
      features.add(DocumentFeature.BUILD);
    }
    if (text.matches("(?s).*\\btest(s|ing)?\\b.*")) {
      features.add(DocumentFeature.TEST);
    }
    if (text.matches("(?s).*(style|lint|format|pre-commit|ruff|black|convention).*")) {
      features.add(DocumentFeature.STYLE);
    }
    if (text.matches("(?s).*(review|pull request|merge request|patch).*")) {
      features.add(DocumentFeature.REVIEW);
    }
    helps(text, features);
    String headings = headings(text);
    if (hasPurpose(text)) {
      features.add(DocumentFeature.PURPOSE);
    }
    if (INSTALL_COMMAND.matcher(text).find()
        || headings.matches("(?s).*\\b(install|setup|set up|getting started|quick ?start).*")) {
      features.add(DocumentFeature.INSTALL);
    }
    boolean code = text.contains("```") || text.contains(".. code") || text.contains("::\n");
    boolean shown =
        headings.matches(
            "(?s).*\\b(usage|us(e|ing)|examples?|quick ?start|getting started|how to|demo|inference|train"
                + "|run|running|tutorials?)\\b.*");
    boolean inCode = code && (shown || text.contains("```python") || text.contains("```java"));
    if (inCode || LINKED_EXAMPLE.matcher(text).find()) {
      features.add(DocumentFeature.EXAMPLE);
    }
    Channels.add(text, features);
  }

  private static void contact(String text, Set<DocumentFeature> features) {
    if (EMAIL.matcher(text).find() || CHANNEL.matcher(text).find()) {
      features.add(DocumentFeature.CONTACT);
    }
  /** Some paragraph of at least eight words that is no heading, badge, list of links or code. */
  private static boolean hasPurpose(String text) {
    boolean fenced = false;
    for (String line : text.lines().limit(200).toList()) {
      String trimmed = line.substring(0, Math.min(line.length(), LONGEST_LINE)).trim();
      if (trimmed.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced
          && !trimmed.startsWith("#")
          && !trimmed.startsWith("[![")
          && !trimmed.startsWith("![")
          && trimmed.replaceAll("<[^>]{0,300}>|\\([^)]{0,300}\\)", " ").split("\\s+").length >= 8) {
        return true;
      }
    }
    return false;
  }

  private static String headings(String text) {
    StringBuilder headings = new StringBuilder();
    HEADING
        .matcher(text)
        .results()
        .limit(500)
        .forEach(m -> headings.append(m.group()).append('\n'));
    return headings.toString();
  }
}
