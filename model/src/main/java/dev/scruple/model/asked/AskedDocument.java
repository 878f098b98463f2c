// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.asked;

import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Request;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.Use;
import dev.scruple.model.VerdictValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions that people ask of a project, answered: the document of {@code scruple ask}.
 *
 * @param curations corrections by people: those that hold, and those that no longer do
 */
public record AskedDocument(
    String schema,
    String version,
    Instant asOf,
    TargetDescription target,
    List<Coverage> coverage,
    @Nullable List<Request> requests,
    List<Curation> curations,
    Use use,
    VerdictValue verdict,
    List<Answer> answers) {

  /** The schema's name and version. */
  public static final String SCHEMA = "scruple/ask/1";

  public AskedDocument {
    coverage = List.copyOf(coverage);
    requests = requests == null ? null : List.copyOf(requests);
    curations = List.copyOf(curations);
    answers = List.copyOf(answers);
  }

  /**
   * A question and its answer.
   *
   * @param id kebab-case: {@code open-source}
   * @param sentences in the order in which they are read
   * @param next a command that tells more
   */
  public record Answer(String id, String question, List<Sentence> sentences, String next) {
    public Answer {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence and what it rests on.
   *
   * @param evidence ids of outcomes, rulings, conditions, components, gaps or evidence
   */
  public record Sentence(String text, List<String> evidence) {
    public Sentence {
      evidence = List.copyOf(evidence);
    }
  }
}
