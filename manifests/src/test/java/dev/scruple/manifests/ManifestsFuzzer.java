// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A Jazzer target: the first byte chooses the format, the rest is the file. */
final class ManifestsFuzzer {
  private ManifestsFuzzer() {}

  /** Called by Jazzer; fails by any exception. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    ManifestFormat format =
        ManifestFormat.ALL.get(Math.floorMod(data[0], ManifestFormat.ALL.size()));
    Reading reading = new Reading();
    byte[] rest = Arrays.copyOfRange(data, 1, data.length);
    format.reader().read(new String(rest, StandardCharsets.UTF_8), reading);
    reading.done(format.title());
  }
}
