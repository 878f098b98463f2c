// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import org.jspecify.annotations.Nullable;

/** What is said and seen of data: where it is from, whom it is about, what is kept of it. */
public sealed interface DataFact extends Fact {
  /** A data set that the project names: an id on a hub, an address, or a name in prose. */
  record DataSetNamed(String name) implements DataFact {}

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
