// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;

/**
 * Whether an action may be done with a component, for the stated use.
 *
 * @param duties what the permission asks in return
 * @param when the circumstances that were not stated and decide, by the use file's keys
 * @param readings where unsettled, the readings that are held
 * @param via ids of components on the way to the one whose terms decide, in path order
 */
public record Ruling(
    String id,
    String component,
    Action action,
    RulingValue value,
    List<Duty> duties,
    List<String> when,
    List<String> readings,
    List<Citation> citations,
    List<String> via) {
  public Ruling {
    duties = List.copyOf(duties);
    when = List.copyOf(when);
    readings = List.copyOf(readings);
    citations = List.copyOf(citations);
    via = List.copyOf(via);
  }
}
