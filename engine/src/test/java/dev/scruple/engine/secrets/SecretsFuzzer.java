// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

/** Entry for Jazzer: any bytes. */
public final class SecretsFuzzer {
  private static final SecretScanner SCANNER = new SecretScanner();

  private SecretsFuzzer() {}

  /** Searches the bytes; nothing may be thrown, and nothing found outside them. */
  public static void fuzzerTestOneInput(byte[] data) {
    for (SecretMatch match : SCANNER.scan(data, data.length)) {
      if (match.start() < 0
          || match.start() + match.length() > data.length
          || match.shown().length() > 4) {
        throw new AssertionError(match);
      }
    }
  }
}
