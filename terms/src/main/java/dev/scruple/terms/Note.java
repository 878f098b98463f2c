// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Word;
import java.util.List;

/**
 * What a text says beside its rules.
 *
 * @param clauses the licence's own numbers
 * @param meaning in our words
 */
public record Note(Topic topic, List<String> clauses, String meaning) {
  public Note {
    clauses = List.copyOf(clauses);
  }

  /** What a note is on. */
  public enum Topic implements Word {
    /** How clauses of a text without numbers are counted here. */
    NUMBERING,
    /** A licence to patents. */
    PATENT_GRANT,
    /** What ends the licence to patents. */
    PATENT_TERMINATION,
    /** What ends the licence. */
    TERMINATION,
    /** Names and marks. */
    TRADEMARK,
    /** The licensor may change the terms. */
    TERMS_MAY_CHANGE,
    /** A policy binds by reference, and may change. */
    POLICY_BY_REFERENCE,
    /** The newest version must be used. */
    DUTY_TO_UPDATE,
    /** The licensor may restrict use from afar. */
    REMOTE_RESTRICTION,
    /** Later versions of the licence may be chosen. */
    OR_LATER,
    /** Who owns what the model puts out. */
    OUTPUTS_OWNERSHIP,
    /** The user answers for claims against the licensor. */
    INDEMNITY,
    /** Which law and courts. */
    JURISDICTION,
    /** How far a duty reaches: file, library, work, network. */
    REACH,
    /** Removing a model's safeguards ends the licence. */
    GUARDRAILS,
    /** Conduct that is no field of use and may not be served. */
    USE_RESTRICTIONS,
    /** Rules on export and sanctions. */
    EXPORT;

    @Override
    public String word() {
      return Word.kebab(this);
    }
  }
}
