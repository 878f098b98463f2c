// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.List;

/**
 * Who came and who went in the window, beside the window of the same length before it: CHAOSS's New
 * Contributors and Inactive Contributors.
 *
 * @param newcomers people whose first commit of all is in the window
 * @param newcomersBefore whose first commit is in the window before
 * @param returned those of them who committed in the window too
 * @param regulars people with commits in at least three calendar months of the window before
 * @param left those of the regulars who did not commit in the window, busiest first, with their
 *     figures of the window before
 */
public record Turnover(
    int newcomers, int newcomersBefore, int returned, int regulars, List<Person> left) {
  static final int REGULAR_MONTHS = 3;

  public Turnover {
    left = List.copyOf(left);
  }

  static Turnover of(PeopleTally people, int recent, int before) {
    int newcomers = 0;
    int newcomersBefore = 0;
    int returned = 0;
    int regulars = 0;
    List<List<PeopleTally.Tally>> left = new java.util.ArrayList<>();
    for (List<PeopleTally.Tally> group : people.groups().values()) {
      if (group.getFirst().bot) {
        continue;
      }
      int slices = group.getFirst().commits.length;
      boolean now = PeopleTally.commits(group, 0, recent) > 0;
      boolean then = PeopleTally.commits(group, recent, before) > 0;
      boolean older = PeopleTally.commits(group, before, slices) > 0;
      newcomers += now && !then && !older ? 1 : 0;
      newcomersBefore += then && !older ? 1 : 0;
      returned += now && then && !older ? 1 : 0;
      int months = 0;
      for (PeopleTally.Tally tally : group) {
        months |= tally.monthsBefore;
      }
      if (Integer.bitCount(months) >= REGULAR_MONTHS) {
        regulars++;
        if (!now) {
          left.add(group);
        }
      }
    }
    return new Turnover(
        newcomers, newcomersBefore, returned, regulars, people.people(left, recent, before));
  }
}
