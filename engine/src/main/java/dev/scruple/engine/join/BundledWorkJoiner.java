// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.compose.BundledPart;
import dev.scruple.engine.compose.BundledParts;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Source;
import java.util.ArrayList;
import java.util.List;

/** The work of others that the target holds in folders of its own, and whether its text is kept. */
final class BundledWorkJoiner implements Joiner {
  @Override
  public List<Evidence> join(Tree tree) {
    List<SurveyedFile> vendored =
        tree.files().stream()
            .filter(
                file ->
                    file.classification().part() == Part.VENDORED
                        && !file.path().contains("!/")
                        && !FileClassifier.isBuildWrapper(file.name()))
            .toList();
    List<Evidence> evidence = new ArrayList<>();
    for (BundledPart part : BundledParts.of(vendored)) {
      evidence.add(
          Evidence.of(
              Source.file(part.root()),
              new LicenceFact.BundledWork(
                  part.root(), part.license(), keepsText(part, tree), part.paths().size())));
    }
    return evidence;
  }

  /** In a licence file among its files or beside its folder, or whole in a file's first lines. */
  private static boolean keepsText(BundledPart part, Tree tree) {
    String beside = part.root().substring(0, part.root().lastIndexOf('/') + 1);
    return tree.files().stream()
        .filter(
            file ->
                part.paths().contains(file.path())
                    || (!beside.isEmpty() && file.path().equals(beside + file.name())))
        .anyMatch(
            file ->
                file.classification().document() == DocumentKind.LICENSE
                    || file.facts(Fact.LicenseDetected.class).stream()
                        .anyMatch(match -> match.kind() == LicenseMatchKind.TEXT));
  }
}
