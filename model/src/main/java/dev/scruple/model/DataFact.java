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
   * The address of a service that configuration names.
   *
   * @param setting the key that it is assigned to
   * @param host of the address; nothing else of it is held
   */
  record ServiceEndpoint(String setting, String host) implements DataFact {}

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

  /**
   * Code that sends how the project is used, or its errors, to somebody.
   *
   * @param service to which: {@code PostHog}; a host where it is no service that is known
   * @param call by which it is sent or set up
   * @param event its name as the code has it; null where it is not known
   * @param fixed whether the address or key of the receiver stands in the code, so that it is sent
   *     without being asked for
   */
  record Telemetry(String service, String call, @Nullable String event, boolean fixed)
      implements DataFact {}

  /**
   * A variable or option that turns telemetry off, or on.
   *
   * @param documented whether it stands in the documentation, not only in code
   */
  record TelemetrySwitch(String name, boolean documented) implements DataFact {}

  /**
   * A prompt, message or completion that is written down where nobody asked for it.
   *
   * @param call that writes: {@code logging.getLogger().info}
   * @param what is written, by its name in the code
   */
  record PromptWritten(String call, String what) implements DataFact {}
}
