// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import java.util.List;

/**
 * What law and texts leave open over many licences.
 *
 * @param asks the question
 * @param readings at least two: the common one first, the cautious one last
 */
public record Question(String id, String asks, List<Reading> readings) {
  public Question {
    readings = List.copyOf(readings);
  }
}
