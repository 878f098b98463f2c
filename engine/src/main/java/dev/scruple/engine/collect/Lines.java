// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

/** The lines of a text, by offsets that are asked for in order. */
final class Lines {
  private final String text;
  private int at;
  private int line = 1;

  Lines(String text) {
    this.text = text;
  }

  /** The 1-based line of an offset, which is not before the last one that was asked for. */
  int of(int offset) {
    while (at < offset && at < text.length()) {
      line += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    return line;
  }
}
