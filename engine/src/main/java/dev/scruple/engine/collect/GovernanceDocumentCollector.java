// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceRole;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents by which a community is run: whom they name, what they hold, and what of
 * their templates was never filled in. What they say of decisions, releases and rights is read by
 * {@link StatementCollector}.
 */
final class GovernanceDocumentCollector implements FileCollector {
  private static final int LONGEST = 512 * 1024;
  private static final int NAMES_SHOWN = 20;

  private static final Set<DocumentKind> KINDS =
      EnumSet.of(
          DocumentKind.CONTRIBUTING,
          DocumentKind.CODE_OF_CONDUCT,
          DocumentKind.GOVERNANCE,
          DocumentKind.MAINTAINERS,
          DocumentKind.CODEOWNERS,
          DocumentKind.SUPPORT,
          DocumentKind.ISSUE_TEMPLATE,
          DocumentKind.PULL_REQUEST_TEMPLATE);

  /** Read here for what was left unfilled, and for people; the rest is read elsewhere. */
  private static final Set<DocumentKind> ALSO =
      EnumSet.of(DocumentKind.SECURITY, DocumentKind.README, DocumentKind.MODEL_CARD);

  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+-]{1,64}(@| ?[\\[(]at[\\])] ?)[\\w-]{1,63}\\.[\\w.-]{2,63}");
  private static final Pattern CHANNEL =
      Pattern.compile(
          "(contact|report|reach|write|enforce|complain|tell|notify|incident)[^.\\n]{0,200}(https?://|\\]\\()"
              + "|contact[^.\\n]{0,60}(maintainer|team|moderator|committee|owner|lead)"
              + "|(write|report)[^.\\n]{0,40}\\bto (the|our) \\w+|report a vulnerability");
  private static final Pattern FORMAL =
      Pattern.compile("https?://(www\\.)?(contributor-covenant\\.org|\\w+\\.github\\.io/code)\\S*");
  private static final Pattern FOR_QUESTIONS =
      Pattern.compile("question|help|support|discussion", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "governance";
  }

  @Override
  public int version() {
    return 4;
  }

  /** Whether this collector, and no other, says that the document is there. */
  static boolean tells(DocumentKind kind) {
    return KINDS.contains(kind);
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    DocumentKind kind = file.classification().document();
    return (kind != null && (KINDS.contains(kind) || ALSO.contains(kind))) || names(file);
  }

  /** Whether a file is a page, as {@code CODE_OWNERS.rst}, that may name people. */
  private static boolean names(FileUnderStudy file) {
    return GovernancePages.of(file).orElse(null) == GovernanceStatements.Page.GOVERNANCE;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    DocumentKind kind = file.classification().document();
    String whole = file.bytes().decoded();
    String text = whole.substring(0, Math.min(whole.length(), LONGEST));
    if (kind != null) {
      document(file, kind, text, findings);
    }
    people(file, kind, text, findings);
  }

  private void document(FileUnderStudy file, DocumentKind kind, String text, Findings findings) {
    List<TemplateWords.Left> left = TemplateWords.in(kind, text);
    for (TemplateWords.Left words : left) {
      findings.add(
          Source.lines(file.path(), words.line(), words.line()),
          new GovernanceFact.UnfilledWords(kind, words.words()));
    }
    if (KINDS.contains(kind)) {
      Set<DocumentFeature> features = features(kind, text, file.place());
      if (!left.isEmpty()) {
        features.add(DocumentFeature.UNFILLED_TEMPLATE);
      }
      findings.add(Source.file(file.path()), new Fact.Document(kind, List.copyOf(features)));
      findings.examined(this);
    }
  }

  private static Set<DocumentFeature> features(DocumentKind kind, String text, String place) {
    Set<DocumentFeature> features = EnumSet.noneOf(DocumentFeature.class);
    String lower = text.toLowerCase(Locale.ROOT);
    switch (kind) {
      case CODE_OF_CONDUCT, GOVERNANCE, MAINTAINERS -> {
        String own = FORMAL.matcher(lower).replaceAll("");
        if (EMAIL.matcher(own).find() || CHANNEL.matcher(own).find()) {
          features.add(DocumentFeature.CONTACT);
        }
      }
      case CONTRIBUTING -> Channels.add(lower, features);
      case SUPPORT -> {
        features.add(DocumentFeature.ASK);
        Channels.add(lower, features);
      }
      case ISSUE_TEMPLATE -> {
        Channels.add(lower, features);
        template(place, lower, features);
      }
      case README,
          LICENSE,
          NOTICE,
          SECURITY,
          CODEOWNERS,
          CHANGELOG,
          CITATION,
          PULL_REQUEST_TEMPLATE,
          MODEL_CARD,
          DATA_CARD -> {}
    }
    return features;
  }

  /** What a template is for decides, whatever else its words link to. */
  private static void template(String place, String lower, Set<DocumentFeature> features) {
    if (IssueFormCollector.chooses(place)) {
      return;
    }
    if (FOR_QUESTIONS.matcher(place).find()) {
      features.add(DocumentFeature.ASK);
    }
    features.remove(DocumentFeature.WISH);
    switch (IssueFormCollector.purpose(place, lower)) {
      case BUG, OTHER -> features.add(DocumentFeature.REPORT);
      case FEATURE -> {
        features.remove(DocumentFeature.REPORT);
        features.add(DocumentFeature.WISH);
      }
      case QUESTION -> {
        features.remove(DocumentFeature.REPORT);
        features.add(DocumentFeature.ASK);
      }
    }
  }

  private static void people(
      FileUnderStudy file, @Nullable DocumentKind kind, String text, Findings findings) {
    if (kind == DocumentKind.CODEOWNERS) {
      owned(file, text, findings);
      return;
    }
    boolean lists = kind == DocumentKind.MAINTAINERS;
    boolean mayName =
        lists
            || names(file)
            || kind == DocumentKind.CONTRIBUTING
            || (kind == DocumentKind.README && !file.place().contains("/"));
    if (!mayName || !GovernancePages.speaks(file.place())) {
      return;
    }
    GovernanceRole usual = lists ? usual(file.place()) : null;
    PeopleReader.read(text, usual, file.place().endsWith("OWNERS"))
        .forEach((role, named) -> add(file.path(), role, named, findings));
  }

  private static @Nullable GovernanceRole usual(String place) {
    String name = place.substring(place.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.startsWith("emerit")) {
      return null;
    }
    return name.startsWith("author") ? GovernanceRole.AUTHOR : GovernanceRole.MAINTAINER;
  }

  static void add(String path, GovernanceRole role, PeopleReader.Named named, Findings findings) {
    List<String> first = named.names().stream().limit(NAMES_SHOWN).toList();
    findings.add(
        Source.lines(path, named.line(), named.line()),
        new GovernanceFact.NamedPeople(role, named.names().size(), first));
  }

  private static void owned(FileUnderStudy file, String text, Findings findings) {
    for (CodeownersReader.Rule rule : CodeownersReader.read(text)) {
      findings.add(
          Source.lines(file.path(), rule.line(), rule.line()),
          new Trace.OwnedPattern(rule.pattern(), rule.owners()));
    }
  }
}
