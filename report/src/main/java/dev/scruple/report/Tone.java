// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

/** The part that a piece of text plays; colour only helps it. */
enum Tone {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  GOOD("32"),
  MIXED("33"),
  BAD("31"),
  OPEN("36"),
  GOOD_VERDICT("1;32"),
  MIXED_VERDICT("1;33"),
  BAD_VERDICT("1;31"),
  OPEN_VERDICT("1;36");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  String wrap(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
