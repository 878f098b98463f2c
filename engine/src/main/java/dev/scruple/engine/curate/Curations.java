// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.curate;

import dev.scruple.model.Component;
import dev.scruple.model.Curation;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Corrections of findings: each with its reason, its author and the last day on which it holds.
 * What was found stays in sight, and a correction that is over or matches nothing is told.
 */
public final class Curations {
  /** The largest file that is read, in bytes. */
  public static final int LARGEST_FILE = 1 << 20;

  /** No corrections. */
  public static final Curations NONE = new Curations(List.of());

  private final List<Correction> corrections;

  private Curations(List<Correction> corrections) {
    this.corrections = List.copyOf(corrections);
  }

  /**
   * Reads a file of corrections.
   *
   * @param file its name, for messages and for the source of each
   * @param yaml its bytes: UTF-8, at most {@link #LARGEST_FILE}
   * @throws CurationFileException where it is not as {@code docs/curations.md} says
   */
  public static Curations read(String file, byte[] yaml) throws CurationFileException {
    return new Curations(CurationReader.read(file, yaml));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return corrections.isEmpty();
  }

  /** The corrections that hold for a target at an instant. */
  public Applying of(String target, Instant asOf) {
    return new Applying(
        corrections.stream().filter(correction -> correction.isAbout(target)).toList(), asOf);
  }

  /** Corrections being applied to what was found of one target. */
  public static final class Applying {
    private final List<Correction> all;
    private final List<Correction> holding;
    private final Instant asOf;
    private final List<Curation> told = new ArrayList<>();
    private final Set<Correction> matched = new HashSet<>();

    private Applying(List<Correction> all, Instant asOf) {
      this.all = all;
      this.asOf = asOf;
      this.holding = all.stream().filter(each -> !each.isOver(asOf)).toList();
    }

    /** The components, with the licences that people concluded. */
    public List<Component> components(List<Component> found) {
      return found.stream().map(this::component).toList();
    }

    private Component component(Component found) {
      for (Correction correction : holding) {
        boolean meant =
            correction.kind() == Curation.Kind.LICENCE
                && (correction.finding().equals(found.id())
                    || correction.finding().equals(found.name()));
        if (meant) {
          applied(correction, found.concluded() == null ? "licence not known" : found.concluded());
          return new Component(
              found.id(),
              found.role(),
              found.name(),
              found.purl(),
              found.paths(),
              found.declared(),
              found.detected(),
              correction.instead());
        }
      }
      return found;
    }

    /** The evidence that checks see: all but what was dismissed. */
    public List<Evidence> evidence(List<Evidence> found) {
      return found.stream().filter(each -> !isDismissed(each)).toList();
    }

    private boolean isDismissed(Evidence evidence) {
      for (Correction correction : holding) {
        if (correction.kind() == Curation.Kind.EVIDENCE
            && correction.finding().equals(evidence.id())) {
          String place = evidence.source().place();
          applied(correction, evidence.type() + (place.isEmpty() ? "" : " at " + place));
          return true;
        }
      }
      return false;
    }

    /** The outcomes, with the values that people gave them, and whose these are in the reason. */
    public List<Outcome> outcomes(List<Outcome> found) {
      return found.stream().map(this::outcome).toList();
    }

    private Outcome outcome(Outcome found) {
      for (Correction correction : holding) {
        if (correction.kind() == Curation.Kind.OUTCOME
            && correction.finding().equals(found.check())) {
          applied(correction, found.value() + ": " + found.reason());
          OutcomeValue value = OutcomeValue.valueOf(correction.instead());
          boolean settled = value == OutcomeValue.PASS || value == OutcomeValue.NOT_APPLICABLE;
          return new Outcome(
              found.id(),
              found.check(),
              found.area(),
              value,
              found.severity(),
              correction.words() + " (found: " + found.value() + ", " + found.reason() + ")",
              found.evidence(),
              settled
                  ? null
                  : Optional.ofNullable(found.next())
                      .orElse("Read the reason that the correction gives"));
        }
      }
      return found;
    }

    private void applied(Correction correction, String found) {
      matched.add(correction);
      told.add(correction.told(found, Curation.State.APPLIED));
    }

    /** What came of each, sorted by id. */
    public List<Curation> told() {
      List<Curation> all = new ArrayList<>(told);
      for (Correction correction : this.all) {
        if (correction.isOver(asOf)) {
          all.add(correction.told(null, Curation.State.EXPIRED));
        } else if (!matched.contains(correction)) {
          all.add(correction.told(null, Curation.State.UNMATCHED));
        }
      }
      all.sort(Comparator.comparing(Curation::id));
      return List.copyOf(all);
    }
  }
}
