// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Component;
import dev.scruple.model.Curation;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.TargetKind;
import java.util.List;
import java.util.Optional;

/**
 * What the licence that is ruled on rests on: a text or tag in a file, a person's correction, or
 * what is stated for the part.
 *
 * @param words to go on with after the licence, from their comma on; empty where it rests on none
 *     of these
 * @param ids of the evidence or correction
 */
public record LicenseGround(String words, List<String> ids) {
  public LicenseGround {
    ids = List.copyOf(ids);
  }

  /** The ground of a component. */
  public static LicenseGround of(Dossier dossier, Component part) {
    String concluded = part.concluded();
    Curation curation = correction(dossier, part).orElse(null);
    if (curation != null) {
      return new LicenseGround(
          ", as "
              + curation.author()
              + " corrected it until "
              + curation.expires()
              + " (found: "
              + curation.found()
              + ")",
          List.of(curation.id()));
    }
    if (concluded != null && concluded.equals(part.detected())) {
      for (Evidence each : dossier.evidence()) {
        if (each.value() instanceof Fact.LicenseDetected detected
            && detected.expression().equals(concluded)
            && each.source().path() != null) {
          return new LicenseGround(", as " + each.source().place() + " shows", List.of(each.id()));
        }
      }
    }
    return new LicenseGround(
        concluded != null && concluded.equals(part.declared()) ? ", as stated" : "", List.of());
  }

  /** That made it what it is; a correction to what was found anyway changed nothing. */
  private static Optional<Curation> correction(Dossier dossier, Component part) {
    String concluded = part.concluded();
    return concluded == null || concluded.equals(part.detected())
        ? Optional.empty()
        : dossier.curations().stream()
            .filter(each -> each.kind() == Curation.Kind.LICENCE)
            .filter(each -> each.state() == Curation.State.APPLIED)
            .filter(each -> each.instead().equals(concluded))
            .filter(each -> isAbout(dossier, each, part))
            .findFirst();
  }

  /** In a stack, parts have other ids than those that a correction names; what was found tells. */
  private static boolean isAbout(Dossier dossier, Curation curation, Component part) {
    return part.id().equals(curation.finding())
        || part.name().equals(curation.finding())
        || (dossier.target().kind() == TargetKind.STACK
            && part.detected() != null
            && part.detected().equals(curation.found()));
  }
}
