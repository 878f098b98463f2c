// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import org.jspecify.annotations.Nullable;

/**
 * A person's correction of a finding, and what came of it.
 *
 * @param finding what it corrects, as its author wrote it: a check's id, a component's id or name,
 *     or an evidence's id
 * @param kind what is corrected
 * @param found what was found; null where nothing of that name was
 * @param instead what holds instead: an outcome's value, an SPDX expression, or {@code DISMISSED}
 * @param reason the author's
 * @param author who answers for it
 * @param expires the last day on which it holds, as {@code 2027-05-31}
 * @param source file and line of the correction; the file is named as the user named it
 */
public record Curation(
    String id,
    String finding,
    Kind kind,
    @Nullable String found,
    String instead,
    String reason,
    String author,
    String expires,
    Source source,
    State state) {

  /** What is corrected. */
  public enum Kind {
    /** The answer of a check. */
    OUTCOME,
    /** The licence that is ruled on. */
    LICENCE,
    /** An evidence, of which checks are to take no notice. */
    EVIDENCE
  }

  /** What came of it. */
  public enum State {
    /** It holds. */
    APPLIED,
    /** Its last day is over: what was found holds. */
    EXPIRED,
    /** Nothing of that name was found. */
    UNMATCHED
  }
}
