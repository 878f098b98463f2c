// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said and seen of data: where it is from, whom it is about, what is kept of it. */
public sealed interface DataFact extends Fact {
  /**
   * A password or key that configuration holds as a value. The value itself is not held.
   *
   * @param setting the key that it is assigned to; {@code address} for a login in an address
   * @param length of the value in characters
   * @param number 1 for the first of these in the file, 2 for the next that looks the same
   */
  record CredentialInConfiguration(String setting, int length, int number) implements DataFact {}

  /**
   * A data set on a hub that the project names in its code, its configuration or its documents.
   *
   * @param name the hub's id: {@code org/name}
   * @param role what it is for
   * @param revision the commit, tag or branch that is asked for; null where none is
   */
  record DataSetNamed(String name, DataRole role, @Nullable String revision) implements DataFact {}

  /**
   * What a published catalogue states of a data set that the project names.
   *
   * @param name as the project names it
   * @param licenses licence tags or names as stated; empty where it states none
   * @param source who states it
   * @param date when it was read, as precise as the source is
   */
  record DataSetKnown(String name, List<String> licenses, String source, String date)
      implements DataFact {
    public DataSetKnown {
      licenses = List.copyOf(licenses);
    }
  }

  /** A sentence of the project on its data. */
  record DataStatement(DataTopic topic, String words) implements DataFact {}

  /**
   * Two files of data with the same bytes, one for training and one for evaluation. The source is
   * the one for evaluation.
   *
   * @param training path of the other
   */
  record SharedData(String training) implements DataFact {}
}
