// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.derivation;

import dev.scruple.model.Citation;
import dev.scruple.model.Duty;
import dev.scruple.model.RulingValue;
import java.util.List;

/**
 * What terms say to a question.
 *
 * @param when the unstated circumstances that decide, by the use file's keys
 */
public record Answer(
    RulingValue value,
    List<Duty> duties,
    List<String> when,
    List<String> readings,
    List<Citation> citations) {
  public Answer {
    duties = List.copyOf(duties);
    when = List.copyOf(when);
    readings = List.copyOf(readings);
    citations = List.copyOf(citations);
  }
}
