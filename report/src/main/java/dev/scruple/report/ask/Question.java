// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.ask;

import dev.scruple.model.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions that are answered, in the order in which they are best read. */
public enum Question implements Word {
  OPEN_SOURCE("Is it open source?", "open openness source free proprietary closed"),
  LICENCES(
      "Which licences govern it?", "licence license licences licenses licensed govern terms spdx"),
  SELL(
      "May I sell what I build on it?",
      "sell commercial commercially product business money ship customers may allowed permitted"),
  SECURE(
      "Is it secure?",
      "secure security safe safety vulnerability vulnerabilities malware attack trust dangerous"),
  MAINTAINED(
      "Is it maintained?",
      "maintained alive active activity dead abandoned maintainer maintainers community support"),
  DATA(
      "What is known of its data?",
      "data dataset datasets trained training privacy personal gdpr telemetry"),
  JUDGE("How do I judge it?", "judge evaluate assess choose compare good quality should"),
  RISKS("What are its risks?", "risk risks problem problems danger wrong against worry"),
  BEGIN("How do I begin?", "begin start started install use try contribute learn first run"),
  NOT_SEEN("What was not seen?", "unseen unknown missing gaps seen examined");

  private final String text;

  /** Parted by spaces. */
  private final String words;

  Question(String text, String words) {
    this.text = text;
    this.words = words;
  }

  /** The question as a person asks it. */
  public String text() {
    return text;
  }

  @Override
  public String word() {
    return Word.kebab(this);
  }

  /**
   * The question that somebody means: by its word, or by the words that it shares with one of
   * these; of two that share as many the one that stands first.
   */
  public static Optional<Question> meant(String asked) {
    List<String> said = Arrays.asList(asked.toLowerCase(Locale.ROOT).strip().split("[^a-z-]+", -1));
    for (Question question : values()) {
      if (said.equals(List.of(question.word()))) {
        return Optional.of(question);
      }
    }
    return Arrays.stream(values())
        .filter(question -> question.shared(said) > 0)
        .max(
            Comparator.comparingLong((Question question) -> question.shared(said))
                .thenComparing(Comparator.<Question>naturalOrder().reversed()));
  }

  /** Every word by which a question is known. */
  public static Set<String> vocabulary() {
    return Arrays.stream(values())
        .flatMap(question -> Stream.of((question.word() + " " + question.words).split(" ", -1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private long shared(List<String> said) {
    List<String> known = List.of(words.split(" ", -1));
    return said.stream().distinct().filter(known::contains).count();
  }
}
