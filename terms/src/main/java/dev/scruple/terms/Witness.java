// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.ReadingChoice;
import dev.scruple.model.derivation.Weighed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees how a ruling comes about, to tell it afterwards. Ordinarily {@link #NOBODY} looks, and then
 * nothing is made for it.
 */
interface Witness {
  /** Who sees nothing. */
  Witness NOBODY = new Witness() {};

  /** What is heard. */
  enum Matter {
    /** Something of which there are no rules. */
    UNHEARD,
    LICENSE,
    CHOICE,
    TOGETHER
  }

  /**
   * An expression or licence is heard; what comes until it closes is part of it.
   *
   * @param about its {@code toString} is how it is called
   */
  default void opens(Matter matter, Object about) {}

  /** What was opened last has been heard. */
  default Assessment closes(Assessment said) {
    return said;
  }

  /**
   * A rule of the licence that is open is looked at.
   *
   * @param written as it came, before what a combination or a reading changes
   */
  default void weighs(Rule written, Rule taken, Truth truth, Facts facts) {}

  /** A rule will be looked at in this form, which the text doesn't give it. */
  default void turns(Rule taken, Weighed.Turn turn) {}

  /** An exception is looked at. */
  default void lifts(LicenseTerms exception, Lift lift, Facts facts) {}

  /** An exception took a rule away from the licence that opens next. */
  default void removes(Rule rule) {}

  /** A branch is taken of those that were heard since the choice opened. */
  default void takes(int branch, boolean later) {}

  /** A question that is open over many licences bears on what was heard. */
  default void doubts(Question question, @Nullable ReadingChoice chosen) {}

  /** What a claim says, all weighed. */
  default void hears(Claim claim, Assessment said) {}

  /** A claim makes the answer harsher, or brings a duty that wasn't owed before. */
  default void adds(Claim claim) {}

  /** Claims that can't be met in one work, by their indexes. */
  default void collides(List<Integer> claims, Assessment collision) {}
}
