// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import org.jspecify.annotations.Nullable;

/** A parameter of a function or lambda. The marks {@code /} and a bare {@code *} are left out. */
public record Parameter(
    String name,
    Kind kind,
    @Nullable Expression annotation,
    @Nullable Expression defaultValue,
    Place at) {

  /** How arguments reach a parameter. */
  public enum Kind {
    POSITIONAL,
    POSITIONAL_OR_KEYWORD,
    KEYWORD,
    /** {@code *names}. */
    REST,
    /** {@code **names}. */
    KEYWORD_REST
  }
}
