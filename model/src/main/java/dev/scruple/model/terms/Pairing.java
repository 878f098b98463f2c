// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.terms;

import dev.scruple.model.Citation;
import java.util.List;

/**
 * Whether a part under one licence can be in a work that goes out under another.
 *
 * @param part the part's licence, an expression
 * @param work the work's licence, an expression
 * @param reason in our words
 * @param citations clauses of both licences that the reason rests on; none where nothing stands
 *     against it
 */
public record Pairing(
    String part, String work, Compatible value, String reason, List<Citation> citations) {
  public Pairing {
    citations = List.copyOf(citations);
  }
}
