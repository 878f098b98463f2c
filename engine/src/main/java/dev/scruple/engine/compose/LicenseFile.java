// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenseMatchKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that gives a licence to the folder that it stands in.
 *
 * @param folder empty for the root
 * @param subject what its name says that it is about; null where it speaks of everything
 * @param expression what its text was recognised as; null where it was not
 */
record LicenseFile(
    String path,
    String folder,
    @Nullable ComponentRole subject,
    @Nullable SpdxExpression expression) {

  /** Licences of logos, fonts and the like say nothing of code, weights or data. */
  private static final Pattern ABOUT_MARKS =
      Pattern.compile(
          ".*(logo|trademark|brand|font|icon|image|media|asset|artwork).*",
          Pattern.CASE_INSENSITIVE);

  /** Licences of what a project uses say nothing of its own. */
  private static final Pattern ABOUT_OTHERS =
      Pattern.compile(".*(3rd|third|dependenc).*", Pattern.CASE_INSENSITIVE);

  /** The licence that a file gives, if it is a licence file. */
  static Optional<LicenseFile> of(SurveyedFile file) {
    if (file.classification().document() != DocumentKind.LICENSE) {
      return Optional.empty();
    }
    if (ABOUT_MARKS.matcher(file.name()).matches() || ABOUT_OTHERS.matcher(file.name()).matches()) {
      return Optional.empty();
    }
    String folder = file.place().startsWith("LICENSES/") ? "" : file.folder();
    return Optional.of(
        new LicenseFile(file.path(), folder, subject(file.name()), recognised(file)));
  }

  /** Whether its words are not known, and may take back what licence files beside it permit. */
  boolean mayRestrict() {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean license = name.contains("licen") || name.startsWith("copying");
    return expression == null && license && !name.contains("notice");
  }

  private static @Nullable ComponentRole subject(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("weight") || lower.contains("model")) {
      return ComponentRole.WEIGHTS;
    }
    if (lower.contains("data")) {
      return ComponentRole.DATASET;
    }
    if (lower.contains("doc")) {
      return ComponentRole.DOCUMENTATION;
    }
    return lower.contains("code") || lower.contains("software") ? ComponentRole.CODE : null;
  }

  /** All full texts and tags of the file; unknown where any of it is licence-like but unknown. */
  private static @Nullable SpdxExpression recognised(SurveyedFile file) {
    List<SpdxExpression> found = new ArrayList<>();
    for (Fact.LicenseDetected match : file.facts(Fact.LicenseDetected.class)) {
      if (match.kind() == LicenseMatchKind.CLUE) {
        return null;
      }
      found.add(Expressions.parse(match.expression()));
    }
    return found.isEmpty() ? null : SpdxExpression.and(found);
  }
}
