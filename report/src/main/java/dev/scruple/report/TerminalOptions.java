// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.nio.charset.Charset;

/**
 * How the terminal report is laid out.
 *
 * @param width columns; what is less than 40 counts as 40
 * @param colour whether to send colour codes
 * @param charset of the output; what it can't hold is written in ASCII
 */
public record TerminalOptions(int width, boolean colour, Charset charset, Detail detail) {
  public TerminalOptions {
    width = Math.max(40, width);
  }
}
