// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.curate;

/** A file of corrections that can't be understood: the message says where and what is wrong. */
public final class CurationFileException extends Exception {
  private static final long serialVersionUID = 1L;

  CurationFileException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
