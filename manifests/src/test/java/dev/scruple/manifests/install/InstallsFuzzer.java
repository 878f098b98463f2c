// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import java.util.Arrays;
import java.util.List;

/** A Jazzer target: the first byte chooses the kind of file, the rest is the file. */
final class InstallsFuzzer {
  static final List<String> PATHS =
      List.of("Dockerfile", "a.ipynb", "README.md", ".github/workflows/a.yml", "a.sh", "a.py");

  private InstallsFuzzer() {}

  /** Called by Jazzer; fails by any exception. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length > 0) {
      String path = PATHS.get(Math.floorMod(data[0], PATHS.size()));
      Installs.read(path, Arrays.copyOfRange(data, 1, data.length));
    }
  }
}
