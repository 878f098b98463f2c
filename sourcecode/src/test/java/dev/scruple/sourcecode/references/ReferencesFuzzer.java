// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A Jazzer target: the first byte chooses a format, the others are read as a file of it. */
final class ReferencesFuzzer {
  static final List<String> PATHS =
      List.of(
          "a/models.py",
          "a/b.ipynb",
          "a.ts",
          "A.java",
          "a.rs",
          "a.go",
          "run.sh",
          "a.yaml",
          "a.json",
          "a.toml",
          ".env",
          "Dockerfile",
          ".github/workflows/a.yml",
          "README.md",
          "a.rst",
          "A.kt");

  private ReferencesFuzzer() {}

  /** Called by Jazzer; fails by any exception, and by references that can't be. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    String path = PATHS.get(Math.floorMod(data[0], PATHS.size()));
    String text = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
    check(path, text);
  }

  static void check(String path, String text) {
    for (Reference each : References.read(path, text)) {
      String id = each.id();
      boolean wrong =
          each.line() < 1
              || each.expression().length() > 120
              || (id != null && (id.isBlank() || id.length() > 1_000));
      if (wrong) {
        throw new IllegalStateException("a reference that can't be: " + each);
      }
    }
  }
}
