// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

/** A licence's file that breaks the rules for such files; the message has file and line. */
final class InvalidTermsException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidTermsException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
