// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.guide;

import dev.scruple.model.ComponentRole;
import dev.scruple.model.Dossier;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.model.guide.GuideDocument.Step;
import dev.scruple.report.Words;
import java.util.Optional;
import java.util.stream.Stream;

/** Of a published name whose files were not seen: nothing is said of what files don't say. */
final class NameOnly {
  static final String SILENCE = "Not seen: only the published name was looked up.";

  private NameOnly() {}

  static boolean sawFiles(Dossier dossier) {
    return switch (dossier.target().kind()) {
      case HUB, PACKAGE ->
          dossier.evidence().stream().anyMatch(each -> each.value() instanceof Fact.FileCount);
      case FOLDER, REPOSITORY, ARCHIVE, MODEL_FILE, STACK, BOM -> true;
    };
  }

  /** What brings the files into sight. */
  static Optional<String> remedy(Dossier dossier) {
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
