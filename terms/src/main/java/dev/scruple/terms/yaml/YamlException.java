// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.yaml;

/** What is wrong with a YAML file, and on which line. */
public final class YamlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * A complaint.
   *
   * @param line 1-based
   */
  public YamlException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line, 1-based. */
  public int line() {
    return line;
  }
}
