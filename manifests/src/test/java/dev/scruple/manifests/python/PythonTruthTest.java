// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another tool's cases for Python: names, versions, and which packages aren't for running. */
class PythonTruthTest {
  private static final Map<String, String> PATHS =
      Map.of(
          "python/condameta", "conda-meta/a.json",
          "python/pdmlock", "pdm.lock",
          "python/pipfilelock", "Pipfile.lock",
          "python/poetrylock", "poetry.lock",
          "python/pylock", "pylock.toml",
          "python/pyprojecttoml", "pyproject.toml",
          "python/requirements", "requirements.txt",
          "python/uvlock", "uv.lock",
          "python/wheelegg", "METADATA");

  /** Where that tool's policy stands against the format's specification. */
  private static final Map<String, String> ARGUED =
      Map.of(
          "files/python/pipfilelock/no-version.json",
          "a package fixed by a commit is one that the project stands on",
          "files/python/requirements/example.txt",
          "what is named by an address is a package too; -r is followed by the join",
          "files/python/requirements/other-requirements.txt",
          "the packages of the file that includes this one are none of its own",
          "files/python/requirements/env_var.txt",
          "the name stands there, whatever the variable holds",
          "files/python/requirements/per_req_options.txt",
          "words between a version and the options are no requirement: pip refuses them");

  @Test
  void findsWhatAnotherToolFinds() throws IOException {
    Path folder = Truth.folder("manifests");
    int cases = 0;
    int argued = 0;
    List<String> differences = new ArrayList<>();
    for (JsonNode test : JsonMapper.shared().readTree(folder.resolve("cases.json"))) {
      String path = PATHS.get(test.get("ecosystem").asString());
      if (path == null) {
        continue;
      }
      String file = test.get("file").asString();
      ManifestReading reading = Manifests.read(path, bytes(folder.resolve(file)));
      String difference = difference(test, reading);
      String reason = ARGUED.get(file);
      if (reason != null) {
        argued++;
        assertThat(difference).as(file + ", argued (" + reason + "), agrees").isNotEmpty();
        continue;
      }
      cases++;
      if (!difference.isEmpty()) {
        differences.add(file + ": " + difference);
      }
    }
    System.out.printf(
        "manifests: python: %d of %d, %d argued%n", cases - differences.size(), cases, argued);
    assertThat(differences).isEmpty();
  }

  /** The metadata of a wheel or egg. */
  private static byte[] bytes(Path file) throws IOException {
    String name = file.toString();
    if (!name.endsWith(".whl") && !name.endsWith(".egg")) {
      return Files.readAllBytes(file);
    }
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        if (each.getName().matches(".*\\.dist-info/METADATA|EGG-INFO/PKG-INFO")) {
          return zip.readAllBytes();
        }
      }
    }
    return new byte[0];
  }

  private static String difference(JsonNode test, ManifestReading reading) {
    if (test.get("error").asBoolean()) {
      return reading.problems().isEmpty() ? "no problem found" : "";
    }
    boolean locks = reading.lock().isPresent();
    boolean installed = test.get("ecosystem").asString().matches("python/(condameta|wheelegg)");
    boolean grouped = test.get("ecosystem").asString().matches("python/(pdm|poetry|pipfile)lock");
    TreeSet<String> expected = new TreeSet<>();
    for (JsonNode each : test.get("packages")) {
      String name = MarkerEnvironment.normalised(each.get("name").asString());
      String version = locks || installed ? " " + each.get("version").asString("") : "";
      boolean aside = grouped && !each.get("groups").isEmpty();
      expected.add(name + version + (aside ? " aside" : ""));
    }
    TreeSet<String> found = new TreeSet<>();
    if (installed) {
      if (reading.name() != null) {
        found.add(MarkerEnvironment.normalised(reading.name()) + " " + reading.version());
      }
    } else if (locks) {
      reading.locked().forEach(it -> found.add(shown(it, grouped)));
    } else {
      for (DeclaredPackage each : reading.packages()) {
        // That tool reads the project table alone.
        if (each.scope() != DependencyScope.BUILD) {
          found.add(MarkerEnvironment.normalised(each.name()));
        }
      }
    }
    return found.equals(expected) ? "" : found + " instead of " + expected;
  }

  private static String shown(LockedPackage it, boolean grouped) {
    boolean aside = grouped && it.scope() != DependencyScope.RUNTIME;
    return MarkerEnvironment.normalised(it.name()) + " " + it.version() + (aside ? " aside" : "");
  }
}
