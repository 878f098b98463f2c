// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which pages speak for a project, and what about: told by their names and folders. */
final class GovernancePages {
  private static final Set<String> FOLDERS =
      Set.of(
          ".github",
          ".gitlab",
          ".gitea",
          ".forgejo",
          "docs",
          "doc",
          "documentation",
          "website",
          "site",
          "content",
          "pages",
          "source",
          "src",
          "en",
          "zh",
          "zh-cn",
          "zh_cn",
          "cn",
          "latest",
          "community",
          "governance",
          "project",
          "about",
          "development",
          "developer",
          "developers",
          "developer_guides",
          "developer-guide",
          "dev",
          "contributing",
          "contribute",
          "contributor",
          "contributors",
          "contribution",
          "release",
          "releases",
          "maintainers",
          "guides",
          "meta");
  private static final Pattern PROSE =
      Pattern.compile("(?i).*\\.(md|markdown|mdx|rst|txt|adoc|asciidoc|html)|[^.]+");
  private static final Pattern GOVERNANCE =
      Pattern.compile(
          "(?i)(.*[-_ ])?(governance|charter|maintainers?|committers|owners|leadership|"
              + "contributor[-_]ladder|community[-_]roles|decision[-_ ]?making)([-_ ].*)?"
              + "|(sc|steering|tsc|tac)[-_].*|team");
  private static final Pattern RELEASE =
      Pattern.compile(
          "(?i)(releas(e|es|ing)|publishing|how[-_]to[-_]release)"
              + "([-_]?(process|procedure|management|administration|guide|checklist|policy|steps))?"
              + "|.*release(administration|management|process)");
  private static final Pattern CONTRIBUTING =
      Pattern.compile(
          "(?i)(how[-_]to[-_])?contribut(e|ing|ion)([-_.](guide|guidelines|zh|cn|zh[-_]cn).*)?|hacking|development");

  private GovernancePages() {}

  /** What a file's page is about; empty where it does not speak for the project. */
  static Optional<GovernanceStatements.Page> of(FileUnderStudy file) {
    Part part = file.classification().part();
    boolean own = part == Part.MAIN || part == Part.DOCUMENTATION || part == Part.DEVELOPMENT;
    String place = file.place();
    int slash = place.lastIndexOf('/');
    String name = place.substring(slash + 1);
    if (!own || !file.text() || !isProse(file, name) || !speaks(place)) {
      return Optional.empty();
    }
    String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    String folder = slash < 0 ? "" : place.substring(0, slash).toLowerCase(Locale.ROOT);
    return byName(stem, folder).or(() -> byKind(file.classification().document(), slash < 0));
  }

  private static boolean isProse(FileUnderStudy file, String name) {
    FileKind kind = file.classification().kind();
    boolean prose =
        kind == FileKind.DOCUMENTATION
            || kind == FileKind.GOVERNANCE
            || kind == FileKind.MODEL_CARD
            || kind == FileKind.DATA_CARD;
    return prose && PROSE.matcher(name).matches();
  }

  /** Whether a file stands in the root, a forge's folder or where a project's own pages stand. */
  static boolean speaks(String place) {
    String[] folders = place.toLowerCase(Locale.ROOT).split("/", -1);
    for (int i = 0; i < folders.length - 1; i++) {
      if (!FOLDERS.contains(folders[i])) {
        return false;
      }
    }
    return true;
  }

  private static Optional<GovernanceStatements.Page> byName(String stem, String folder) {
    if (GOVERNANCE.matcher(stem).matches()
        || folder.endsWith("governance")
        || (folder.endsWith("community") && stem.equalsIgnoreCase("readme"))) {
      return Optional.of(GovernanceStatements.Page.GOVERNANCE);
    }
    if (RELEASE.matcher(stem).matches()) {
      return Optional.of(GovernanceStatements.Page.RELEASE);
    }
    return CONTRIBUTING.matcher(stem).matches()
            || folder.endsWith("contributing")
            || folder.endsWith("contribute")
        ? Optional.of(GovernanceStatements.Page.CONTRIBUTING)
        : Optional.empty();
  }

  private static Optional<GovernanceStatements.Page> byKind(
      @org.jspecify.annotations.Nullable DocumentKind kind, boolean root) {
    if (kind == null) {
      return Optional.empty();
    }
    return switch (kind) {
      case GOVERNANCE, MAINTAINERS -> Optional.of(GovernanceStatements.Page.GOVERNANCE);
      case CONTRIBUTING -> Optional.of(GovernanceStatements.Page.CONTRIBUTING);
      case CODE_OF_CONDUCT -> Optional.of(GovernanceStatements.Page.CONDUCT);
      case SUPPORT, SECURITY -> Optional.of(GovernanceStatements.Page.OTHER);
      case README -> root ? Optional.of(GovernanceStatements.Page.OTHER) : Optional.empty();
      case LICENSE,
          NOTICE,
          CODEOWNERS,
          CHANGELOG,
          CITATION,
          ISSUE_TEMPLATE,
          PULL_REQUEST_TEMPLATE,
          MODEL_CARD,
          DATA_CARD ->
          Optional.empty();
    };
  }
}
