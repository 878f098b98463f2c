// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the truth sets are; tests without them are skipped, saying so. */
public final class Truth {
  private Truth() {}

  public static Path folder(String name) {
    String root = System.getProperty("scruple.truth", "");
    assumeTrue(!root.isEmpty(), "no truth sets: -Dscruple.truth=DIR names their folder");
    Path folder = Path.of(root, name);
    assumeTrue(Files.isDirectory(folder), "no folder " + name + " in the truth sets");
    return folder;
  }
}
