// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program in a process of its own, with the memory that the documentation promises. Its home
 * and its temporary files are in a folder that is watched.
 */
final class Child {
  private static final String HEAP = "-Xmx512m";

  private final Path home;
  private final Map<String, String> environment;
  private final List<String> before = new ArrayList<>();

  /**
   * @param home a folder for its home, working folder and output
   */
  Child(Path home, Map<String, String> environment) throws IOException {
    this.home = home;
    this.environment = Map.copyOf(environment);
    Files.createDirectories(home.resolve("temporary"));
  }

  /** Starts it through another program. */
  Child through(String... program) {
    before.addAll(List.of(program));
    return this;
  }

  /** Evaluates into a file. */
  Process start(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-XX:-UsePerfData", "-XX:+UseSerialGC"));
    command.add("-Djava.io.tmpdir=" + home.resolve("temporary"));
    String tests = System.getProperty("surefire.test.class.path");
    command.addAll(List.of("-cp", tests == null ? System.getProperty("java.class.path") : tests));
    command.addAll(List.of(Main.class.getName(), "evaluate"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--format", "json", "--as-of", "2026-11-23"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(key -> !key.equals("PATH"));
    builder.environment().put("HOME", home.toString());
    builder.environment().putAll(environment);
    builder.redirectOutput(out(name).toFile()).redirectError(errors(name).toFile());
    return builder.start();
  }

  /** Waits for its end; the document that it wrote. */
  String document(Process process, String name) throws Exception {
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).as("ended").isTrue();
    assertThat(errors(name)).isEmptyFile();
    assertThat(process.exitValue()).isZero();
    assertThat(home.resolve("temporary")).isEmptyDirectory();
    return Files.readString(out(name));
  }

  /** Evaluates. */
  JsonNode evaluate(String... arguments) throws Exception {
    return JsonMapper.shared().readTree(document(start("only", arguments), "only"));
  }

  private Path out(String name) {
    return home.resolve(name + ".json");
  }

  private Path errors(String name) {
    return home.resolve(name + ".errors");
  }
}
