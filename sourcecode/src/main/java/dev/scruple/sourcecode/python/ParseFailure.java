// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

/** A statement can't be read on; caught where statements are read. */
final class ParseFailure extends RuntimeException {
  private final int line;

  ParseFailure(int line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
