// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;

/** How a project says that it decides, releases and takes people in. */
public sealed interface GovernanceFact extends Fact {
  /**
   * Words of a document that say how the project is run.
   *
   * @param words as written, no longer than a sentence
   */
  record GovernanceStatement(GovernanceTopic topic, String words) implements GovernanceFact {}

  /**
   * People or teams that a document or a manifest names.
   *
   * @param people how many are named
   * @param names the first of them, as written
   */
  record NamedPeople(GovernanceRole role, int people, List<String> names)
      implements GovernanceFact {
    public NamedPeople {
      names = List.copyOf(names);
    }
  }

  /**
   * A person or team that a CODEOWNERS file names, as written there; the source is its first line.
   *
   * @param lines how many lines name it
   */
  record CodeOwner(String owner, int lines) implements GovernanceFact {}

  /**
   * A line of a CODEOWNERS file whose pattern matches no file of the target.
   *
   * @param pattern as written
   */
  record DeadPattern(String pattern) implements GovernanceFact {}

  /**
   * A CODEOWNERS file.
   *
   * @param patterns how many lines give a pattern
   * @param dead how many of them match no file
   */
  record CodeOwners(int patterns, int dead) implements GovernanceFact {}

  /**
   * What stands in a document as its template came, and was to be filled in.
   *
   * @param words as they stand there
   */
  record UnfilledWords(DocumentKind document, String words) implements GovernanceFact {}
}
