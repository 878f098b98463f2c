// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check answers.
 *
 * @param check kebab-case id
 * @param reason one plain sentence
 * @param evidence ids
 * @param next what to do next; null where nothing is left to do
 */
public record Outcome(
    String id,
    String check,
    Area area,
    OutcomeValue value,
    Severity severity,
    String reason,
    List<String> evidence,
    @Nullable String next) {
  public Outcome {
    evidence = List.copyOf(evidence);
  }
}
