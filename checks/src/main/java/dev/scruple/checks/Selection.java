// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import dev.scruple.model.Area;
import java.util.Set;

/**
 * Which checks are asked: those of the areas and those named; all where neither is said.
 *
 * @param checks ids
 */
public record Selection(Set<String> checks, Set<Area> areas) {
  /** Every check. */
  public static final Selection ALL = new Selection(Set.of(), Set.of());

  public Selection {
    checks = Set.copyOf(checks);
    areas = Set.copyOf(areas);
  }

  /** Whether every check is asked. */
  public boolean isAll() {
    return checks.isEmpty() && areas.isEmpty();
  }

  /** Whether a check is asked. */
  public boolean holds(CheckInfo info) {
    return isAll() || checks.contains(info.id()) || areas.contains(info.area());
  }
}
