// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A Jazzer target: the first byte chooses the kind of file, the rest is its text. */
final class OtherFilesFuzzer {
  static final List<String> PATHS =
      List.of(
          "a.ts",
          "A.java",
          "a.rs",
          "a.go",
          "a.json",
          "a.yaml",
          "a.toml",
          ".env",
          "a.sh",
          "Dockerfile",
          "a.md",
          "a.rst");

  private OtherFilesFuzzer() {}

  /** Called by Jazzer; fails by any exception. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    String path = PATHS.get(Math.floorMod(data[0], PATHS.size()));
    byte[] rest = Arrays.copyOfRange(data, 1, data.length);
    check(path, new String(rest, StandardCharsets.UTF_8));
  }

  static void check(String path, String text) {
    long lines = text.chars().filter(letter -> letter == '\n').count() + 1;
    for (Reference each : OtherFiles.read(path, text)) {
      if (each.line() < 1 || each.line() > lines) {
        throw new IllegalStateException("a line that the file hasn't: " + each);
      }
    }
  }
}
