// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Components that a published model can come with, and what makes its results repeatable. */
public sealed interface OpennessFact extends Fact {
  /**
   * A component of a model that was seen. What was not seen may still be elsewhere.
   *
   * @param here in the target; false where the target leads to it by a link or a hub's id
   * @param shown what shows it, in a few words
   */
  record ComponentSeen(ModelComponent component, boolean here, String shown)
      implements OpennessFact {}

  /**
   * A command line that trains, measures or uses a model.
   *
   * @param words the command as written, cut where it is long
   * @param arguments whether it has any
   */
  record CommandGiven(ModelWork work, String words, boolean arguments) implements OpennessFact {}

  /** A figure that a run should come near: a row of a table of results, or a sentence. */
  record ResultStated(String metric, String words) implements OpennessFact {}

  /**
   * A file of settings for training or measuring.
   *
   * @param settings names of some of what it sets
   */
  record SettingsKept(List<String> settings) implements OpennessFact {
    public SettingsKept {
      settings = List.copyOf(settings);
    }
  }

  /**
   * Something of the environment that is fixed.
   *
   * @param part {@code container}, {@code python}, {@code cuda}, {@code conda}
   * @param version as written; null where none is
   * @param exact whether it can only be one and the same: a container by its digest
   */
  record EnvironmentNamed(String part, @Nullable String version, boolean exact)
      implements OpennessFact {}

  /**
   * A checkpoint or data set that is fetched from elsewhere.
   *
   * @param what an address, or a hub's id
   * @param version what fixes it; null where it can change under the same name
   * @param shared whether it lies with a service for sharing files, which keeps no versions
   */
  record Fetched(String what, @Nullable String version, boolean shared) implements OpennessFact {}
}
