// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;

/**
 * What a collector examined and what it did not.
 *
 * @param collector kebab-case name
 * @param examined count of files, commits or records, as the collector's page says
 */
public record Coverage(String collector, long examined, List<Unexamined> unexamined) {
  public Coverage {
    unexamined = List.copyOf(unexamined);
  }
}
