// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import dev.scruple.model.Condition;
import dev.scruple.model.Verdict;
import java.util.List;

/** The verdict and what has to be done or kept to. */
public record Judgement(Verdict verdict, List<Condition> conditions) {
  public Judgement {
    conditions = List.copyOf(conditions);
  }
}
