// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * A text that binds, one of perhaps several that come with a licence.
 *
 * @param url where its publisher keeps it, if known
 * @param read when it was read, as an ISO date; null if its text was not at hand
 */
public record Instrument(Kind kind, String name, @Nullable String url, @Nullable String read) {

  /** What kind of text. */
  public enum Kind implements Word {
    /** The licence itself. */
    LICENCE,
    /** A policy of acceptable use. */
    ACCEPTABLE_USE_POLICY,
    /** What must be accepted before the files can be had. */
    GATE,
    /** The terms of the platform that hands the files out. */
    PLATFORM_TERMS;

    @Override
    public String word() {
      return Word.kebab(this);
    }
  }
}
