// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.model.Component;
import dev.scruple.model.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of packages, models and data sets by their names alone. */
public interface KnownNames {
  /**
   * A package's licence as its registry's metadata declares it.
   *
   * @param expression null where the words name none for certain
   */
  record Known(@Nullable String expression, Evidence evidence) {}

  /**
   * A model or data set as a component; its licence is null where the name is not known.
   *
   * @param generators services that wrote a data set
   */
  record Named(Component component, List<Evidence> evidence, List<Component> generators) {
    public Named {
      evidence = List.copyOf(evidence);
      generators = List.copyOf(generators);
    }

    /** What no service wrote, as far as is known. */
    public Named(Component component, List<Evidence> evidence) {
      this(component, evidence, List.of());
    }
  }

  /** A package by its package URL without version; null where it is not known. */
  @Nullable Known dependency(String purl);

  /** A model by its hub name. */
  Named model(String name);

  /** A data set by its hub name. */
  Named dataset(String name);
}
