// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.guide;

import dev.scruple.model.ComponentRole;
import dev.scruple.model.Dossier;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.model.guide.GuideDocument.Section;
import dev.scruple.model.guide.GuideDocument.Step;
import dev.scruple.report.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of a published name whose files were not seen, and of a list of components, nothing is said of
 * what files don't say.
 */
final class NameOnly {
  private static final String UNSEEN = "Not seen: only the published name was looked up.";
  private static final String LIST =
      "Not told of a list of components: ask for the guide of each by itself.";

  private NameOnly() {}

  /** A section without entries. */
  static Section section(Dossier dossier, String title, String silence) {
    return switch (dossier.target().kind()) {
      case HUB, PACKAGE ->
          sawFiles(dossier)
              ? new Section(title, List.of(), silence, null)
              : new Section(title, List.of(), UNSEEN, remedy(dossier).orElse(null));
      case STACK, BOM -> new Section(title, List.of(), LIST, null);
      case FOLDER, REPOSITORY, ARCHIVE, MODEL_FILE -> new Section(title, List.of(), silence, null);
    };
  }

  static boolean sawFiles(Dossier dossier) {
    return switch (dossier.target().kind()) {
      case HUB, PACKAGE ->
          dossier.evidence().stream().anyMatch(each -> each.value() instanceof Fact.FileCount);
      case FOLDER, REPOSITORY, ARCHIVE, MODEL_FILE, STACK, BOM -> true;
    };
  }

  /** What brings the files into sight. */
  private static Optional<String> remedy(Dossier dossier) {
    return dossier.coverage().stream()
        .flatMap(coverage -> coverage.unexamined().stream())
        .filter(gap -> gap.path() == null)
        .flatMap(gap -> Stream.ofNullable(gap.remedy()))
        .findFirst();
  }

  /** The parts that are known by name, with their licences. */
  static Stream<Step> parts(Dossier dossier) {
    return dossier.components().stream()
        .filter(each -> each.role() != ComponentRole.PACKAGE)
        .map(
            each ->
                new Step(
                    "By what others state of it: "
                        + Words.role(each.role())
                        + " "
                        + each.name()
                        + ", under "
                        + Words.license(each.concluded())
                        + ".",
                    null,
                    Source.target()));
  }
}
