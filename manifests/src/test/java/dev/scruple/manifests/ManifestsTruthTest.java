// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another tool's cases for the formats that are read here: the names of direct dependencies in
 * manifests, the number of packages in lock files.
 */
class ManifestsTruthTest {
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("python/pdmlock", "pdm.lock"),
          Map.entry("python/pipfilelock", "Pipfile.lock"),
          Map.entry("python/poetrylock", "poetry.lock"),
          Map.entry("python/pylock", "pylock.toml"),
          Map.entry("python/pyprojecttoml", "pyproject.toml"),
          Map.entry("python/requirements", "requirements.txt"),
          Map.entry("python/uvlock", "uv.lock"),
          Map.entry("rust/cargolock", "Cargo.lock"),
          Map.entry("rust/cargotoml", "Cargo.toml"));

  @Test
  void findsWhatAnotherToolFinds() throws IOException {
    Path folder = Truth.folder("manifests");
    int cases = 0;
    List<String> differences = new ArrayList<>();
    for (JsonNode test : JsonMapper.shared().readTree(folder.resolve("cases.json"))) {
      String path = FORMATS.get(test.get("ecosystem").asString());
      if (path == null) {
        continue;
      }
      cases++;
      byte[] bytes = Files.readAllBytes(folder.resolve(test.get("file").asString()));
      String difference = difference(test, Manifests.read(path, bytes));
      if (!difference.isEmpty()) {
        differences.add(test.get("file").asString() + ": " + difference);
      }
    }
    System.out.printf("manifests: %d of %d%n", cases - differences.size(), cases);
    differences.forEach(System.out::println);
    // What differs is policy: that tool lists the project itself, leaves build requirements out,
    // follows -r and fetches parents, and counts a package once a place where it is installed.
    assertThat(differences).hasSizeLessThanOrEqualTo(17);
  }

  private static String difference(JsonNode test, ManifestReading reading) {
    if (test.get("error").asBoolean()) {
      return reading.problems().isEmpty() && reading.lock().isEmpty() ? "no problem found" : "";
    }
    TreeSet<String> expected = new TreeSet<>();
    int packages = 0;
    for (JsonNode each : test.get("packages")) {
      packages++;
      expected.add(each.get("name").asString().toLowerCase(java.util.Locale.ROOT));
    }
    if (reading.lock().isPresent()) {
      int counted = reading.lock().get().packages();
      return counted == packages ? "" : counted + " instead of " + packages;
    }
    TreeSet<String> found = new TreeSet<>();
    reading.packages().forEach(it -> found.add(it.name().toLowerCase(java.util.Locale.ROOT)));
    return found.equals(expected) ? "" : found + " instead of " + expected;
  }
}
