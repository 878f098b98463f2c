// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import dev.scruple.model.DocumentKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where forges let a project put the documents that a careful person looks for: the root, {@code
 * .github}, {@code .gitlab}, {@code .gitea}, {@code docs}.
 */
public final class Documents {
  private static final Set<String> FORGE_FOLDERS =
      Set.of("", ".github/", ".gitlab/", ".gitea/", ".forgejo/", "docs/", "doc/");

  private static final Map<DocumentKind, Pattern> NAMES = new EnumMap<>(DocumentKind.class);

  static {
    String ending = "(\\.(md|markdown|rst|txt|adoc|asciidoc|html|org|mdx))?";
    put(DocumentKind.README, "read[-_ ]?me([._-][a-z]{2}([-_][a-z]{2,4})?)?" + ending);
    put(DocumentKind.CONTRIBUTING, "(contributing|contribute|hacking|development)" + ending);
    put(DocumentKind.CODE_OF_CONDUCT, "code[-_ ]of[-_ ]conduct" + ending);
    put(DocumentKind.SECURITY, "(security|security-policy)" + ending);
    put(DocumentKind.GOVERNANCE, "(project[-_])?(governance|charter)" + ending);
    put(
        DocumentKind.MAINTAINERS,
        "(maintainers?|owners|authors|committers|core[-_]team|emeritus)" + ending);
    put(DocumentKind.CODEOWNERS, "codeowners");
    put(DocumentKind.SUPPORT, "(support|getting[-_]help|help)" + ending);
    put(
        DocumentKind.CHANGELOG,
        "(change[-_ ]?log|changes|history|news|releases|release[-_]notes)" + ending);
    put(DocumentKind.CITATION, "citations?(\\.cff|\\.bib|\\.md|\\.txt)?");
    put(DocumentKind.PULL_REQUEST_TEMPLATE, "(pull|merge)[-_]request[-_]template" + ending);
    put(DocumentKind.ISSUE_TEMPLATE, "issue[-_]template" + ending);
    put(
        DocumentKind.MODEL_CARD,
        "([\\w.-]{1,80}[-_])?model[-_ ]?cards?([-_][\\w.-]{1,80})?" + ending);
    put(
        DocumentKind.DATA_CARD,
        "([\\w.-]{1,80}[-_])?(data[-_ ]?sheet|data[-_ ]?cards?|dataset[-_ ]?cards?"
            + "|data[-_ ]?statement)([-_][\\w.-]{1,80})?"
            + ending);
  }

  /** A card that is to be filled in describes nothing yet. */
  private static final Pattern TEMPLATE =
      Pattern.compile("(.*/)?[^/]*templates?([-_.][^/]*)?(/.*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern LICENSE =
      Pattern.compile(
          "((un)?licen[cs]e|copying(\\.lesser)?|copyright|legal|patents|terms([-_]of[-_]use)?)"
              + "([-_. ].*)?|.*[-_.](licen[cs]e|copying)(\\.(md|txt|rst|html))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTICE =
      Pattern.compile(
          "(notice|third[-_ ]?party[-_ ]?(notices?|licen[cs]es?))([-_. ].*)?",
          Pattern.CASE_INSENSITIVE);

  /** Among documentation these are mostly pages about a subject: what terms are, and the like. */
  private static final Pattern MAY_BE_A_PAGE =
      Pattern.compile(
          "(terms|legal|copyright|patents|history|news|help|.*[-_]licen[cs]e)"
              + "\\.(md|markdown|mdx|rst|adoc|asciidoc|html)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CODE_ENDING =
      Pattern.compile(
          ".*\\.(py|java|js|ts|go|rs|c|h|cc|cpp|hpp|rb|php|sh|cs|kt|scala|json|ya?ml|toml|xml|png"
              + "|svg|tsv|csv|ipynb|jsonl|class|gradle|cmake|lock|pem|key)",
          Pattern.CASE_INSENSITIVE);

  private Documents() {}

  private static void put(DocumentKind kind, String pattern) {
    NAMES.put(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /** The document that a path names, if it is one and stands where forges look for it. */
  static Optional<DocumentKind> of(String path) {
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, slash + 1).toLowerCase(Locale.ROOT);
    String name = path.substring(slash + 1);
    if (isLicense(path)) {
      return Optional.of(DocumentKind.LICENSE);
    }
    if (NOTICE.matcher(name).matches() && !CODE_ENDING.matcher(name).matches()) {
      return Optional.of(DocumentKind.NOTICE);
    }
    if (folder.matches("\\.(github|gitlab|gitea|forgejo)/(issue_templates?|issue_template)/")) {
      return Optional.of(DocumentKind.ISSUE_TEMPLATE);
    }
    if (folder.matches("\\.(github|gitlab)/(pull_request_template|merge_request_templates)/")) {
      return Optional.of(DocumentKind.PULL_REQUEST_TEMPLATE);
    }
    boolean forge = FORGE_FOLDERS.contains(folder) && !isPage(folder, name);
    for (Map.Entry<DocumentKind, Pattern> entry : NAMES.entrySet()) {
      boolean card =
          entry.getKey() == DocumentKind.MODEL_CARD || entry.getKey() == DocumentKind.DATA_CARD;
      if (card && (CODE_ENDING.matcher(name).matches() || TEMPLATE.matcher(path).matches())) {
        continue;
      }
      if ((forge || card) && entry.getValue().matcher(name).matches()) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  private static boolean isLicense(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("LICENSES/") && name.endsWith(".txt")) {
      return true;
    }
    String folder = path.substring(0, path.length() - name.length()).toLowerCase(Locale.ROOT);
    return !isPage(folder, name)
        && LICENSE.matcher(name).matches()
        && !CODE_ENDING.matcher(name).matches();
  }

  private static boolean isPage(String folder, String name) {
    return folder.matches("(docs?|documentation|website)/.*")
        && MAY_BE_A_PAGE.matcher(name).matches();
  }

  /** The places searched for a document, as globs, for a statement of absence. */
  public static List<String> places(DocumentKind kind) {
    String name =
        switch (kind) {
          case README -> "README*";
          case LICENSE -> "LICENSE*, COPYING*";
          case NOTICE -> "NOTICE*";
          case CONTRIBUTING -> "CONTRIBUTING*";
          case CODE_OF_CONDUCT -> "CODE_OF_CONDUCT*";
          case SECURITY -> "SECURITY*";
          case GOVERNANCE -> "GOVERNANCE*";
          case MAINTAINERS -> "MAINTAINERS*, OWNERS*, AUTHORS*";
          case CODEOWNERS -> "CODEOWNERS";
          case SUPPORT -> "SUPPORT*";
          case CHANGELOG -> "CHANGELOG*, CHANGES*, HISTORY*, NEWS*, RELEASE*";
          case CITATION -> "CITATION*";
          case ISSUE_TEMPLATE -> "ISSUE_TEMPLATE*";
          case PULL_REQUEST_TEMPLATE -> "PULL_REQUEST_TEMPLATE*";
          case MODEL_CARD -> "MODEL_CARD*";
          case DATA_CARD -> "DATASHEET*, DATA_CARD*";
        };
    return List.of(name, ".github/", ".gitlab/", "docs/");
  }
}
