// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;

/**
 * The answer for a use.
 *
 * @param because ids of the rulings, outcomes or unexamined entries that decide
 */
public record Verdict(VerdictValue value, List<String> because) {
  public Verdict {
    because = List.copyOf(because);
  }
}
