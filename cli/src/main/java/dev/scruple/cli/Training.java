// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs each command once, unseen, so that the JVM learns what to put in its AOT cache. Started by
 * the launcher, never by people.
 */
public final class Training {
  private static final Map<String, String> SAMPLE =
      Map.of(
          "README.md", "# Sample\n\n## Install\n\n    pip install sample\n",
          "LICENSE", "SPDX-License-Identifier: MIT\n",
          "pyproject.toml", "[project]\nname = \"sample\"\ndependencies = [\"numpy>=1\"]\n",
          "sample.py", "import numpy\n",
          "stack.yaml",
              """
              stack: sample
              components:
                - {id: server, role: CODE, license: Apache-2.0}
                - {id: base, role: WEIGHTS, license: llama3.1}
                - {id: data, role: DATASET, license: CC-BY-NC-4.0}
              relations:
                - {from: server, how: contains, to: base}
                - {from: base, how: trained-on, to: data}
              use: product
              """);

  /** Names that the catalogue knows. */
  private static final String MODEL = "pkg:huggingface/sentence-transformers/all-MiniLM-L6-v2";

  private static final String TUNED = "pkg:huggingface/meta-llama/Meta-Llama-3.1-8B-Instruct";

  private Training() {}

  /** Runs all commands on a sample that it makes and removes. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("scruple-training");
    try {
      for (Map.Entry<String, String> file : SAMPLE.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      PrintStream nowhere =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      Surroundings here =
          new Surroundings(
              nowhere,
              nowhere,
              true,
              false,
              StandardCharsets.UTF_8,
              0,
              Map.of("SCRUPLE_CACHE", folder.resolve("cache").toString()),
              folder,
              Clock.systemUTC());
      run(here, folder);
    } finally {
      remove(folder);
    }
  }

  private static void run(Surroundings here, Path folder) {
    Program program = new Program(new EngineHouse(), here);
    String target = folder.toString();
    for (List<String> command :
        List.of(
            List.of("--version"),
            List.of("--help"),
            List.of("help", "evaluate"),
            List.of("uses"),
            List.of("checks"),
            List.of("explain", "Apache-2.0"),
            List.of("terms", "llama3.1", "--for", "product"),
            List.of("terms", "--matrix", "MIT", "GPL-2.0-only"),
            List.of("notice", target, "--offline"),
            List.of("evaluate", MODEL, "--for", "product"),
            List.of("evaluate", TUNED, "--for", "product"),
            List.of("evaluate", folder.resolve("stack.yaml").toString(), "--offline"),
            List.of("compare", MODEL, "service:openai", "--for", "product"),
            List.of("evaluate", target, "--offline"),
            List.of("evaluate", target, "--offline", "--format", "json"))) {
      try {
        program.run(command.toArray(String[]::new));
      } catch (RuntimeException e) {
        // The cache is only smaller for it; the user's own command shows what is wrong.
        here.errors().println(e);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
