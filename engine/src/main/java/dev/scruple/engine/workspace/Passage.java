// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.workspace;

/**
 * Something on a line.
 *
 * @param line 1-based
 * @param what kebab-case: what it is
 * @param words the line, cut
 * @param grave whether it acts without a question, or could only be meant ill
 */
public record Passage(int line, String what, String words, boolean grave) {
  private static final int LONGEST = 160;

  /** A passage whose words are cut to 160 characters. */
  static Passage of(int line, String what, String words, boolean grave) {
    String trimmed = words.strip();
    return new Passage(
        line, what, trimmed.substring(0, Math.min(trimmed.length(), LONGEST)), grave);
  }
}
