// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

/**
 * A copyright line of a file.
 *
 * @param text as we write it: {@code Copyright (c) 2019-2023 Name <mail>}; hostile like all text of
 *     a file, but on one line and bounded
 * @param years ranges joined; empty where the line names none
 * @param holder as the line names them; empty where it names none
 * @param reserved whether «All rights reserved» stands with it
 * @param line 1-based, where it begins
 */
public record Copyright(String text, String years, String holder, boolean reserved, int line) {

  /** Makes the text of the parts. */
  static Copyright of(String years, String holder, boolean reserved, int line) {
    StringBuilder text = new StringBuilder("Copyright (c)");
    if (!years.isEmpty()) {
      text.append(' ').append(years);
    }
    if (!holder.isEmpty()) {
      text.append(' ').append(holder);
    }
    if (reserved) {
      text.append(holder.endsWith(".") ? "" : ".").append(" All rights reserved.");
    }
    return new Copyright(text.toString(), years, holder, reserved, line);
  }
}
