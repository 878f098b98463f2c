// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known and concluded about a target: the document of {@code scruple evaluate}. Every
 * report is a rendering of it.
 *
 * @param requests null when there was no network request
 * @param changes the smallest that would turn a refusal or an open answer, the best first
 * @param curations corrections by people, those that no longer hold among them
 */
public record Dossier(
    String schema,
    String version,
    Instant asOf,
    TargetDescription target,
    List<Coverage> coverage,
    @Nullable List<Request> requests,
    Use use,
    Verdict verdict,
    List<Condition> conditions,
    List<Change> changes,
    List<Curation> curations,
    List<Component> components,
    List<Relation> relations,
    List<Ruling> rulings,
    List<Outcome> outcomes,
    List<Evidence> evidence) {

  /** The schema's name and version. */
  public static final String SCHEMA = "scruple/evaluate/1";

  public Dossier {
    coverage = List.copyOf(coverage);
    requests = requests == null ? null : List.copyOf(requests);
    conditions = List.copyOf(conditions);
    changes = List.copyOf(changes);
    curations = List.copyOf(curations);
    components = List.copyOf(components);
    relations = List.copyOf(relations);
    rulings = List.copyOf(rulings);
    outcomes = List.copyOf(outcomes);
    evidence = List.copyOf(evidence);
  }
}
