// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Evidence;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Outcome;
import dev.scruple.model.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a project's pages say on some topics of how it is run.
 *
 * @param evidence the statements, those first that stand where a reader would look first
 */
record Said(Case target, List<Evidence> evidence, List<Evidence> absences, int topics) {
  private static final int FEW_WORDS = 6;
  private static final Pattern FIRST =
      Pattern.compile("governance|charter|maintainers|owners|releas");
  private static final Pattern SECOND = Pattern.compile("contribut|community");

  private static final Comparator<Evidence> AS_READ =
      Comparator.<Evidence>comparingInt(Said::standing)
          .thenComparingInt(e -> isSentence(e) ? 0 : 1)
          .thenComparing(Place.BY_DEPTH)
          .thenComparingInt(e -> e.source().line() == null ? 0 : e.source().line());

  Said {
    evidence = List.copyOf(evidence);
    absences = List.copyOf(absences);
  }

  /** What is said on any of these topics. */
  static Said of(Case target, GovernanceTopic... topics) {
    Set<GovernanceTopic> wanted = Set.of(topics);
    List<Evidence> evidence =
        target.evidence(GovernanceFact.GovernanceStatement.class).stream()
            .filter(e -> topic(e).filter(wanted::contains).isPresent())
            .sorted(AS_READ)
            .toList();
    List<Evidence> absences =
        Arrays.stream(topics)
            .flatMap(topic -> Scene.absence(target, Word.kebab(topic)).stream())
            .toList();
    return new Said(target, evidence, absences, topics.length);
  }

  private static Optional<GovernanceTopic> topic(Evidence evidence) {
    return evidence.value() instanceof GovernanceFact.GovernanceStatement statement
        ? Optional.of(statement.topic())
        : Optional.empty();
  }

  private static int standing(Evidence evidence) {
    String name = name(evidence);
    return FIRST.matcher(name).find() ? 0 : SECOND.matcher(name).find() ? 1 : 2;
  }

  /** A heading says less than what stands below it. */
  private static boolean isSentence(Evidence evidence) {
    return evidence.value() instanceof GovernanceFact.GovernanceStatement statement
        && statement.words().split("\\s+", FEW_WORDS + 1).length > FEW_WORDS;
  }

  private static String name(Evidence evidence) {
    return Place.of(evidence).toLowerCase(Locale.ROOT);
  }

  /** Whether something is said. */
  boolean holds() {
    return !evidence.isEmpty();
  }

  /** Whether all places were looked at, and none says it. */
  boolean absent() {
    return evidence.isEmpty() && absences.size() >= topics && Scene.of(target) == Scene.PROJECT;
  }

  /** The first statement in its words, with its place and how many more there are. */
  String words() {
    Evidence first = evidence.getFirst();
    String words =
        first.value() instanceof GovernanceFact.GovernanceStatement statement
            ? Phrase.quoted(statement.words()).replaceFirst("[.,:;]+$", "")
            : "";
    int more = evidence.size() - 1;
    return "“"
        + words
        + "” ("
        + Phrase.quoted(first.source().place())
        + (more == 0 ? ")" : ", and " + Phrase.count(more, "line") + " more)");
  }

  /** Whether all that is said stands in documents whose templates were not filled in. */
  private boolean onlyInTemplates() {
    Set<String> unfilled =
        target.evidence(GovernanceFact.UnfilledWords.class).stream()
            .map(Place::of)
            .collect(Collectors.toSet());
    return holds() && evidence.stream().allMatch(e -> unfilled.contains(Place.of(e)));
  }

  /** The answer where something is said: a template that nobody filled in says little. */
  Outcome holds(Check check, String what) {
    return onlyInTemplates()
        ? Answer.warn(
            check,
            "Only a template that was not filled in says " + what + ": " + words() + ".",
            "Ask the project whether it does as its template says",
            evidence)
        : Answer.pass(check, "It is said " + what + ": " + words() + ".", evidence);
  }

  /** The answer where nothing is said: it fails only where all places were looked at. */
  Outcome missing(Check check, String what, String reason, String next) {
    return absent()
        ? Answer.fail(check, reason, next, absences)
        : Scene.unseen(check, target, "a word on " + what);
  }
}
