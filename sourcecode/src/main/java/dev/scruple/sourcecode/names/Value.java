// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

/** What an expression is known to be, without running anything. */
public sealed interface Value {
  /**
   * A text; parts that are not known stand in it as {@code {}}.
   *
   * @param whole whether every part is known
   */
  record Text(String text, boolean whole) implements Value {}

  /** True or false. */
  record Truth(boolean value) implements Value {}

  /** A number as written. */
  record Numeral(String text) implements Value {}

  /** {@code None}. */
  record None() implements Value {}

  /** Anything. */
  record Unknown() implements Value {}
}
