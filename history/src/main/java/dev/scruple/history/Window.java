// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;
import java.util.List;

/**
 * The figures of a period; both of its ends belong to it.
 *
 * @param commits by people
 * @param botCommits by programs, in none of the other figures
 * @param merges by people or programs; in the other figures only if the options ask for it
 * @param absenceFactor the smallest number of people who made at least half of the commits (CHAOSS:
 *     contributor absence factor); 0 where there was no commit
 * @param firstPersonShare of the commits by people, 0 to 1
 * @param people bots among them, most commits first
 */
public record Window(
    Instant from,
    Instant to,
    int commits,
    int botCommits,
    int merges,
    int absenceFactor,
    double firstPersonShare,
    List<Person> people) {
  public Window {
    people = List.copyOf(people);
  }

  /** How many people made the commits, bots left out. */
  public int personCount() {
    return (int) people.stream().filter(person -> !person.bot()).count();
  }
}
