// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scruple.report.DossierJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One hostile target, evaluated by the real program as a user does: as JSON, again from the cache,
 * and as text. Each run is {@link Watched}; the document must be valid, the same from the cache,
 * and what a terminal gets must hold no control code and no direction mark.
 */
final class Trial {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DossierJson.schema(), InputFormat.JSON);
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  /** What a run leaves: its exit code, its streams. */
  record Run(int code, String out, String errors) {
    JsonNode document() {
      return JsonMapper.shared().readTree(out);
    }

    String verdict() {
      return document().at("/verdict/value").stringValue();
    }

    /** All that was not examined, as {@code collector path: reason}, nulls as a dash. */
    List<String> gaps() {
      List<String> gaps = new ArrayList<>();
      for (JsonNode coverage : document().get("coverage")) {
        for (JsonNode gap : coverage.get("unexamined")) {
          gaps.add(
              coverage.get("collector").stringValue()
                  + " "
                  + (gap.get("path").isNull() ? "-" : gap.get("path").stringValue())
                  + ": "
                  + gap.get("reason").stringValue());
        }
      }
      return gaps;
    }

    /** The same without what every folder lacks that is no repository. */
    List<String> ownGaps() {
      return gaps().stream().filter(gap -> !gap.contains("there is no history here")).toList();
    }
  }

  private final Path folder;
  private final Path cache;
  private final List<Path> notToBeRead = new ArrayList<>();
  private Map<Path, Long> bytesRead = Map.of();

  /** A trial in a folder that holds the target, and on its side whatever must not change. */
  Trial(Path temporary) throws IOException {
    this.folder = Files.createDirectories(temporary.resolve("around"));
    this.cache = folder.resolve("cache");
  }

  /** Where the target is made. */
  Path folder() {
    return folder;
  }

  Path cache() {
    return cache;
  }

  /** Names a file of which no byte may be read. */
  Trial keepClosed(Path file) {
    notToBeRead.add(file);
    return this;
  }

  /** How many bytes the last run read of a file. */
  long bytesRead(Path file) {
    return bytesRead.getOrDefault(file, 0L);
  }

  /** Evaluates a target that can be read; the result is that of the JSON run. */
  Run evaluate(String target, String... more) throws Exception {
    Run first = run(target, more, "--format", "json");
    assertThat(first.errors()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(SCHEMA.validate(first.out(), InputFormat.JSON)).isEmpty();
    Run again = run(target, more, "--format", "json");
    assertThat(again).isEqualTo(first);
    Run text = run(target, more, "--verbose");
    assertThat(text.errors()).isEmpty();
    assertThat(text.code()).isZero();
    assertHarmless(text.out());
    return first;
  }

  /** Evaluates what must be refused; the result is that of the JSON run. */
  Run refuse(int code, String target, String... more) throws Exception {
    Run refused = run(target, more, "--format", "json");
    assertThat(refused.code()).as(refused.errors()).isEqualTo(code);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.errors()).startsWith("scruple: ");
    assertHarmless(refused.errors());
    return refused;
  }

  private Run run(String target, String[] more, String... last) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("evaluate", target));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of(last));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Surroundings here =
        new Surroundings(
            out,
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            false,
            false,
            StandardCharsets.UTF_8,
            0,
            Map.of("SCRUPLE_CACHE", cache.toString()),
            folder,
            () -> NOW);
    Program program = new Program(new EngineHouse(), here);
    Watched watched = new Watched(folder, cache);
    int code = watched.run(() -> program.run(arguments.toArray(String[]::new)), notToBeRead);
    bytesRead = watched.bytesRead();
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  private static void assertHarmless(String text) {
    assertThat(text.codePoints().filter(Trial::isHarmful).mapToObj(Integer::toHexString))
        .as("control codes and direction marks in %s", text)
        .isEmpty();
  }

  private static boolean isHarmful(int letter) {
    int type = Character.getType(letter);
    return (type == Character.CONTROL && letter != '\n')
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
