// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.List;

/**
 * Who worked in a folder in the window.
 *
 * @param path as {@link PathText} writes it, at most two levels; empty for files at the root itself
 * @param commits by people that change something below it
 * @param people who made them
 * @param busiest at most three of them, most commits first, with their commits below the folder
 */
public record FolderWork(String path, int commits, int people, List<Share> busiest) {
  /** A person's commits below a folder. */
  public record Share(Person person, int commits) {}

  public FolderWork {
    busiest = List.copyOf(busiest);
  }
}
