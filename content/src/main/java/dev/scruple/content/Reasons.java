// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.EOFException;

/** Errors in words. */
final class Reasons {
  private Reasons() {}

  static String of(Exception e) {
    String message = e.getMessage();
    if (e instanceof EOFException) {
      return "it ends too early";
    }
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
