// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Circumstances;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is taken to hold of a use: what was stated, or one way in which the rest may be. */
final class Facts {
  private final Map<Circumstance, Object> values;

  private Facts(Map<Circumstance, Object> values) {
    this.values = values;
  }

  static Facts stated(Circumstances circumstances) {
    Map<Circumstance, Object> values = new EnumMap<>(Circumstance.class);
    for (Circumstance key : Circumstance.values()) {
      Object value = key.in(circumstances);
      if (value != null) {
        values.put(key, value);
      }
    }
    return new Facts(values);
  }

  @Nullable Object get(Circumstance key) {
    return values.get(key);
  }

  /** The same, but for one circumstance. */
  Facts with(Circumstance key, Object value) {
    Map<Circumstance, Object> changed = new EnumMap<>(values);
    changed.put(key, value);
    return new Facts(changed);
  }
}
