// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.notice;

import java.util.List;

/**
 * Something that belongs into the notices and could not be found.
 *
 * @param what a heading in a few words
 * @param parts names of the parts that lack it, sorted
 * @param reason why it could not be found
 * @param remedy what closes the gap
 * @param commands that do it; none where it takes a person
 */
public record MissingNotice(
    String what, List<String> parts, String reason, String remedy, List<String> commands) {
  public MissingNotice {
    parts = List.copyOf(parts);
    commands = List.copyOf(commands);
  }
}
