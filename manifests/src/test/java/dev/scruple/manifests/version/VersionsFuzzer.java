// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import dev.scruple.manifests.purl.PackageUrl;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A Jazzer target: the first byte chooses a scheme, the rest is a version, a range or an address.
 */
final class VersionsFuzzer {
  private VersionsFuzzer() {}

  /** Called by Jazzer; fails by any exception, and where what was written is read otherwise. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    String text = new String(Arrays.copyOfRange(data, 1, data.length), StandardCharsets.UTF_8);
    VersionScheme[] schemes = VersionScheme.values();
    VersionScheme scheme = schemes[Math.floorMod(data[0], schemes.length)];
    check(scheme.compare(text, text) == 0);
    RangeSyntax[] syntaxes = RangeSyntax.values();
    RangeSyntax syntax = syntaxes[Math.floorMod(data[0], syntaxes.length)];
    syntax.parse(text).ifPresent(it -> it.contains(text));
    Vers.parse("vers:" + syntax.scheme().versName() + "/" + text)
        .ifPresent(it -> check(Vers.parse(it.toString()).orElseThrow().equals(it)));
    PackageUrl.parse("pkg:" + text)
        .ifPresent(it -> check(PackageUrl.parse(it.toString()).orElseThrow().equals(it)));
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new AssertionError();
    }
  }
}
