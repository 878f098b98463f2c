// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Outcome;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a project's pages say on something, in their own words.
 *
 * @param evidence the statements, those first that stand where a reader would look first
 * @param absences that nothing is said, where all places were looked at
 * @param whole whether these are all absences that it takes
 */
public record Said(Case target, List<Evidence> evidence, List<Evidence> absences, boolean whole) {
  private static final int FEW_WORDS = 6;
  private static final int SHORT = 40;
  private static final int LONGEST_PLACE = 50;
  private static final Pattern FIRST =
      Pattern.compile("governance|charter|maintainers|owners|releas");
  private static final Pattern SECOND = Pattern.compile("contribut|community");

  private static final Comparator<Evidence> AS_READ =
      Comparator.<Evidence>comparingInt(Said::standing)
          .thenComparingInt(e -> isSentence(e) ? 0 : 1)
          .thenComparing(Place.BY_DEPTH)
          .thenComparingInt(e -> e.source().line() == null ? 0 : e.source().line());

  public Said {
    evidence = List.copyOf(evidence);
    absences = List.copyOf(absences);
  }

  /**
   * What is said.
   *
   * @param evidence the statements
   * @param silence the names of the absences that say that there is none
   */
  public static Said of(Case target, List<Evidence> evidence, List<String> silence) {
    List<Evidence> absences =
        silence.stream().flatMap(what -> Scene.absence(target, what).stream()).toList();
    Set<String> read = new HashSet<>();
    return new Said(
        target,
        evidence.stream().sorted(AS_READ).filter(e -> read.add(text(e))).toList(),
        absences,
        absences.size() >= silence.size());
  }

  /** The same words on the same line of two files of one name are one text, linked or copied. */
  private static String text(Evidence evidence) {
    String name = name(evidence);
    return name.substring(name.lastIndexOf('/') + 1)
        + ":"
        + evidence.source().line()
        + evidence.value();
  }

  private static int standing(Evidence evidence) {
    String name = name(evidence);
    return FIRST.matcher(name).find() ? 0 : SECOND.matcher(name).find() ? 1 : 2;
  }

  /** A heading says less than what stands below it. */
  private static boolean isSentence(Evidence evidence) {
    return words(evidence).split("\\s+", FEW_WORDS + 1).length > FEW_WORDS;
  }

  private static String words(Evidence evidence) {
    return switch (evidence.value()) {
      case GovernanceFact.GovernanceStatement statement -> statement.words();
      case InteroperabilityFact.Assurance assurance -> assurance.words();
      case InteroperabilityFact.PlatformStated platform -> platform.words();
      case InteroperabilityFact.Standard standard -> standard.words();
      case Fact _ -> "";
    };
  }

  private static String name(Evidence evidence) {
    return Place.of(evidence).toLowerCase(Locale.ROOT);
  }

  /** Whether something is said. */
  public boolean holds() {
    return !evidence.isEmpty();
  }

  /** Whether all places were looked at, and none says it. */
  public boolean absent() {
    return evidence.isEmpty() && whole && Scene.of(target) == Scene.PROJECT;
  }

  /** The first statement in its words, with its place and how many more there are. */
  public String words() {
    Evidence first = evidence.getFirst();
    String words = Phrase.quoted(words(first)).replaceFirst("[.,:;]+$", "");
    int more = evidence.size() - 1;
    return "“"
        + words
        + "” ("
        + Phrase.quoted(first.source().place())
        + (more == 0 ? ")" : ", and " + Phrase.count(more, "line") + " more)");
  }

  /** The first two statements, cut short, with the place of the first and how many more. */
  public String all() {
    List<String> words = evidence.stream().map(Said::words).distinct().toList();
    String shown =
        String.join(
            ", ", words.stream().limit(2).map(each -> "“" + cut(each, SHORT) + "”").toList());
    String place = cut(evidence.getFirst().source().place(), LONGEST_PLACE);
    return shown
        + (words.size() > 2 ? " and " + (words.size() - 2) + " more" : "")
        + " ("
        + place
        + ")";
  }

  private static String cut(String words, int longest) {
    String plain = Phrase.quoted(words).replaceFirst("[.,:;]+$", "");
    int length = plain.codePointCount(0, plain.length());
    return length <= longest
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + "…";
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
  public Outcome holds(Check check, String what) {
    return onlyInTemplates()
        ? Answer.warn(
            check,
            "Only a template that was not filled in says " + what + ": " + words() + ".",
            "Ask the project whether it does as its template says",
            evidence)
        : Answer.pass(check, "It is said " + what + ": " + words() + ".", evidence);
  }

  /** The answer where nothing is said: it fails only where all places were looked at. */
  public Outcome missing(Check check, String what, String reason, String next) {
    return absent()
        ? Answer.fail(check, reason, next, absences)
        : Scene.unseen(check, target, "a word on " + what);
  }
}
