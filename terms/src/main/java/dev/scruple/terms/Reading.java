// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

/**
 * One way to read what is unsettled.
 *
 * @param text the reading, in our words
 * @param effect what follows: {@link Effect#PERMIT} or {@link Effect#PROHIBIT}
 * @param heldBy who reads it so
 */
public record Reading(String text, Effect effect, String heldBy) {
  @Override
  public String toString() {
    return text + " (Held by " + heldBy + ".)";
  }
}
