// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The whole program as somebody calls it in a folder, 120 columns wide, at a fixed instant. */
record Shell(Path folder, House house) {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final int WIDTH = 120;

  Shell(Path folder) {
    this(folder, new EngineHouse());
  }

  /** What a run leaves: its exit code, its streams. */
  record Run(int code, String out, String errors) {}

  Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Surroundings here =
        new Surroundings(
            out,
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            false,
            false,
            StandardCharsets.UTF_8,
            WIDTH,
            Map.of("SCRUPLE_CACHE", folder.resolve("cache").toString()),
            folder,
            () -> NOW);
    int code = new Program(house, here).run(arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }
}
