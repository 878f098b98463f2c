// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import dev.scruple.checks.Case;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a project promises to those who build on it, by topic. */
final class Assurances {
  static final String NOT_RELEASED =
      "It is not released: no release is tagged and no package built.";

  private Assurances() {}

  /** What is said on any of these topics; what an unfilled template says is nobody's word. */
  static Said said(Case target, AssuranceTopic... topics) {
    Set<AssuranceTopic> wanted = Set.of(topics);
    Set<String> unfilled =
        target.evidence(GovernanceFact.UnfilledWords.class).stream()
            .map(Place::of)
            .collect(Collectors.toSet());
    List<Evidence> evidence =
        target.evidence(InteroperabilityFact.Assurance.class).stream()
            .filter(
                e ->
                    e.value() instanceof InteroperabilityFact.Assurance assurance
                        && wanted.contains(assurance.topic())
                        && !unfilled.contains(Place.of(e)))
            .toList();
    return Said.of(
        target,
        evidence,
        Arrays.stream(topics).map(topic -> "assurance-" + Word.kebab(topic)).toList());
  }

  /** Whether nothing is released, as far as everything was seen. */
  static boolean unreleased(Case target) {
    boolean tagged =
        target.facts(Fact.Releases.class).stream().anyMatch(releases -> releases.count() > 0);
    boolean seen = !target.evidence(Fact.Releases.class).isEmpty() && Scene.sawFiles(target);
    return seen && !tagged && target.evidence(Fact.PackageDefined.class).isEmpty();
  }
}
