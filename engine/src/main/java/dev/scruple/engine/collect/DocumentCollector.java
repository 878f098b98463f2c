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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the documents that a careful person looks for, and says what each holds. Only plain words
 * are looked for; whether they are good words is for the reader.
 */
final class DocumentCollector implements FileCollector {
  private static final int LONGEST = 512 * 1024;

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\[insert [^\\]]{1,60}\\]|<insert [^>]{1,60}>|use this section to tell people"
              + "|\\[your[ _-](email|name|project)[^\\]]{0,30}\\]");

  /** Languages by their two letters, and the codes of countries that stand for one. */
  private static final Pattern TRANSLATED =
      Pattern.compile(
          "(?:[^/]+/)*read[-_ ]?me[._-]((?:zh|ja|ko|fr|de|es|pt|ru|it|tr|ar|hi|vi|id|pl|uk|nl|fa|th|he|cs"
              + "|bn|ta|ur|sv|cn|jp|kr)(?:[-_][a-z]{2,4})?)\\.\\w+",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public int version() {
    return 7;
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
    if (kind == DocumentKind.README) {
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

  private static Set<DocumentFeature> features(DocumentKind kind, String text) {
    Set<DocumentFeature> features = EnumSet.noneOf(DocumentFeature.class);
    switch (kind) {
      case README, MODEL_CARD, DATA_CARD -> {
        features.addAll(ReadmeReader.parts(text).keySet());
        Channels.add(text, features);
      }
      case SECURITY -> SecurityPolicyCollector.features(text, features);
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
    }
    return features;
  }
}
