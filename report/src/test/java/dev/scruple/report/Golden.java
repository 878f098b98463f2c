// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected output as files; {@code -Dscruple.update=true} writes them anew. */
public final class Golden {
  private Golden() {}

  public static void holds(Path file, byte[] actual) throws IOException {
    if (Boolean.getBoolean("scruple.update")) {
      Files.createDirectories(file.getParent());
      Files.write(file, actual);
    }
    assertThat(file).as("run with -Dscruple.update=true to make it").exists();
    assertThat(new String(actual, StandardCharsets.UTF_8))
        .as("%s; -Dscruple.update=true accepts a change", file.getFileName())
        .isEqualTo(Files.readString(file));
  }

  public static Path file(String name) {
    return Path.of("src", "test", "resources", "golden", name);
  }
}
