// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import java.util.Set;

/**
 * A heading of a card's text.
 *
 * @param text without marks, at most 200 characters
 * @param level 1 to 6
 * @param line where it stands, 1-based
 * @param sections what the heading announces; empty where it is none of the usual ones
 * @param filled whether anything is written beneath it, before the next heading of its level or
 *     above; a template's {@code [More Information Needed]} is nothing
 */
public record Heading(String text, int level, int line, Set<Section> sections, boolean filled) {
  public Heading {
    sections = Set.copyOf(sections);
  }
}
