// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import java.util.List;

/** A Jazzer target: any bytes are read, what is found is bounded, and nothing is thrown. */
public final class CopyrightFuzzer {
  private CopyrightFuzzer() {}

  /** Reads one input as a file with copyright lines, and as a file of authors. */
  public static void fuzzerTestOneInput(byte[] data) {
    List<Copyright> found = CopyrightReader.read(data);
    for (Copyright each : found) {
      boolean sound =
          each.line() >= 1
              && each.text().length() <= 2000
              && each.text().codePoints().noneMatch(Character::isISOControl);
      if (!sound) {
        throw new IllegalStateException("no line of copyright: " + each);
      }
    }
    CopyrightReader.readComments(data);
    List<Copyright> joined = Copyrights.joined(found);
    if (!Copyrights.joined(joined).equals(joined)) {
      throw new IllegalStateException("joining twice changes something: " + joined);
    }
    for (String name : AuthorsReader.read(data)) {
      if (name.isBlank() || name.length() > 200) {
        throw new IllegalStateException("no author: " + name);
      }
    }
  }
}
