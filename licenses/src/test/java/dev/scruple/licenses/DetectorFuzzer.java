// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.nio.charset.StandardCharsets;

/** A Jazzer target: any bytes are read, every match lies within them, and nothing is thrown. */
public final class DetectorFuzzer {
  private static final LicenseDetector DETECTOR = new LicenseDetector();
  private static final DeclaredLicenses DECLARED = new DeclaredLicenses();

  private DetectorFuzzer() {}

  /** Reads one input as a file, and as a declared field. */
  public static void fuzzerTestOneInput(byte[] data) {
    for (LicenseMatch match : DETECTOR.detect("LICENSE", data)) {
      boolean inside =
          match.start() >= 0 && match.start() < match.end() && match.end() <= data.length;
      if (!inside || match.line() < 1 || match.endLine() < match.line()) {
        throw new IllegalStateException("outside of the file: " + match);
      }
    }
    String text = new String(data, StandardCharsets.UTF_8);
    for (Origin origin : Origin.values()) {
      Interpretation result = DECLARED.interpret(text, origin);
      if (result.expression() != null) {
        try {
          SpdxExpression.parse(result.expression());
        } catch (InvalidExpressionException broken) {
          throw new IllegalStateException(result.expression(), broken);
        }
      }
    }
  }
}
