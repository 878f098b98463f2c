// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Request;
import dev.scruple.model.Ruling;
import java.util.Comparator;
import java.util.List;

/** All that the first screens leave out: for {@code --verbose}. */
final class Appendix {
  private final Dossier dossier;
  private final Findings findings;

  Appendix(Dossier dossier, Index index) {
    this.dossier = dossier;
    this.findings = new Findings(dossier, index);
  }

  void write(Page page) {
    rulings(page);
    outcomes(page);
    coverage(page);
    List<Request> requests = dossier.requests();
    if (requests != null) {
      page.heading("Network requests");
      for (Request request : requests) {
        page.paragraph(
            2, Tone.PLAIN, request.at() + "  " + request.status() + "  " + request.url());
      }
    }
    page.heading("Evidence");
    for (Evidence evidence : dossier.evidence()) {
      findings.evidence(page, evidence);
    }
  }

  private void rulings(Page page) {
    if (dossier.rulings().isEmpty()) {
      return;
    }
    page.heading("Rulings");
    dossier.rulings().stream()
        .sorted(
            Comparator.comparing(Ruling::component)
                .thenComparing(Ruling::action)
                .thenComparing(Ruling::id))
        .forEach(ruling -> findings.ruling(page, ruling));
  }

  private void outcomes(Page page) {
    if (dossier.outcomes().isEmpty()) {
      return;
    }
    page.heading("Answers");
    dossier.outcomes().stream()
        .sorted(Comparator.comparing(Outcome::area).thenComparing(Outcome::check))
        .forEach(outcome -> findings.outcome(page, outcome));
  }

  private void coverage(Page page) {
    page.heading("Examined");
    for (Coverage coverage : dossier.coverage()) {
      page.paragraph(
          2,
          Tone.PLAIN,
          coverage.collector()
              + ": "
              + coverage.examined()
              + " examined, "
              + coverage.unexamined().size()
              + " not");
      coverage.unexamined().forEach(entry -> findings.unexamined(page, entry));
    }
  }
}
