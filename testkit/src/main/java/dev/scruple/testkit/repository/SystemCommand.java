// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Runs programs of the machine that some tests need; without them, the test is skipped aloud. */
public final class SystemCommand {
  private SystemCommand() {}

  /** Whether a program is on the path. */
  public static boolean isPresent(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /** Runs a program in a folder and returns what it printed; skips the test where it is absent. */
  public static String run(Path folder, String program, String... arguments) {
    Assumptions.assumeTrue(
        isPresent(program) || Files.isExecutable(Path.of(program)),
        program + " is not installed here");
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.putAll(
        Map.of(
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_AUTHOR_NAME", "Tester",
            "GIT_AUTHOR_EMAIL", "tester@example.org",
            "GIT_COMMITTER_NAME", "Tester",
            "GIT_COMMITTER_EMAIL", "tester@example.org"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + output);
      }
      return output.strip();
    } catch (IOException e) {
      throw new IllegalStateException(command + " can't be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
