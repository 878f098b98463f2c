// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Component;
import dev.scruple.model.Condition;
import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Ruling;
import dev.scruple.model.Unexamined;
import dev.scruple.model.derivation.Derivation;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One finding of a dossier told in full, for {@code scruple explain}. */
public final class Explanation {
  private final Dossier dossier;
  private final @Nullable Deriving deriving;

  /** Finds out how a ruling of the dossier came about. */
  @FunctionalInterface
  public interface Deriving {
    /** The steps to a ruling. */
    Derivation of(Ruling ruling);
  }

  /** Explanations of that dossier's findings, rulings without their steps. */
  public Explanation(Dossier dossier) {
    this(dossier, null);
  }

  /**
   * Explanations of that dossier's findings.
   *
   * @param deriving how rulings came about; null where that isn't to be told
   */
  public Explanation(Dossier dossier, @Nullable Deriving deriving) {
    this.dossier = dossier;
    this.deriving = deriving;
  }

  /**
   * The finding with that id: a ruling, outcome, condition, component, correction, gap or evidence.
   */
  public Optional<String> of(String id, TerminalOptions options) {
    Page page = new Page(options);
    Findings findings = new Findings(dossier, new Index(dossier));
    return write(page, findings, id) ? Optional.of(page.toString()) : Optional.empty();
  }

  private boolean write(Page page, Findings findings, String id) {
    for (Ruling ruling : dossier.rulings()) {
      if (ruling.id().equals(id)) {
        if (deriving == null) {
          findings.ruling(page, ruling);
        } else {
          findings.answer(page, ruling);
          derived(page, ruling, deriving.of(ruling));
        }
        return true;
      }
    }
    for (Outcome outcome : dossier.outcomes()) {
      if (outcome.id().equals(id)) {
        findings.outcome(page, outcome);
        return true;
      }
    }
    for (Condition condition : dossier.conditions()) {
      if (condition.id().equals(id)) {
        findings.condition(page, condition);
        return true;
      }
    }
    for (Component component : dossier.components()) {
      if (component.id().equals(id)) {
        findings.component(page, component);
        return true;
      }
    }
    for (Curation curation : dossier.curations()) {
      if (curation.id().equals(id)) {
        findings.curation(page, curation);
        return true;
      }
    }
    return unseenOrEvidence(page, findings, id);
  }

  private void derived(Page page, Ruling ruling, Derivation derivation) {
    new Reasoning(new Index(dossier), derivation).write(page);
    if (!isSame(derivation.ruling(), ruling)) {
      page.blank();
      page.paragraph(
          2,
          Tone.OPEN,
          "By the terms that this version knows. The evaluation, by version "
              + dossier.version()
              + ", came to another answer, shown above: evaluate again.");
    }
  }

  /** A dossier sorts what it lists. */
  private static boolean isSame(Ruling derived, Ruling ruling) {
    return derived.value() == ruling.value()
        && Set.copyOf(derived.duties()).equals(Set.copyOf(ruling.duties()))
        && Set.copyOf(derived.when()).equals(Set.copyOf(ruling.when()))
        && Set.copyOf(derived.citations()).equals(Set.copyOf(ruling.citations()));
  }

  private boolean unseenOrEvidence(Page page, Findings findings, String id) {
    for (Coverage coverage : dossier.coverage()) {
      for (Unexamined entry : coverage.unexamined()) {
        if (entry.id().equals(id)) {
          findings.unexamined(page, entry);
          return true;
        }
      }
    }
    for (Evidence evidence : dossier.evidence()) {
      if (evidence.id().equals(id)) {
        findings.evidence(page, evidence);
        return true;
      }
    }
    return false;
  }
}
