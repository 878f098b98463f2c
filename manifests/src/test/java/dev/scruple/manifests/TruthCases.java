// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another tool's cases of an ecosystem: names, versions and groups of packages. A case that holds
 * that tool's policy against the format's specification is argued by name, and counted apart.
 */
public final class TruthCases {
  private TruthCases() {}

  /**
   * All cases of the formats agree or are argued; none is argued that agrees.
   *
   * @param paths the name that a file of a format is read by
   * @param argued the reasons by file
   */
  public static void agree(Map<String, String> paths, Map<String, String> argued)
      throws IOException {
    Path folder = Truth.folder("manifests");
    int cases = 0;
    Set<String> apart = new TreeSet<>();
    List<String> differences = new ArrayList<>();
    for (JsonNode test : JsonMapper.shared().readTree(folder.resolve("cases.json"))) {
      String path = paths.get(test.get("ecosystem").asString());
      if (path == null) {
        continue;
      }
      cases++;
      String file = test.get("file").asString();
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      String difference = difference(test, Manifests.read(path, bytes));
      String shown = file.substring("files/".length());
      if (!difference.isEmpty() && argued.containsKey(shown)) {
        apart.add(shown);
      } else if (!difference.isEmpty()) {
        differences.add(shown + ": " + difference);
      }
    }
    System.out.printf(
        "manifests: %d cases, %d agree, %d argued%n",
        cases, cases - apart.size() - differences.size(), apart.size());
    assertThat(differences).isEmpty();
    assertThat(apart).isEqualTo(new TreeSet<>(argued.keySet()));
  }

  private static String difference(JsonNode test, ManifestReading reading) {
    if (test.get("error").asBoolean() && reading.problems().isEmpty()) {
      return "no problem found";
    }
    Set<String> expected = new TreeSet<>();
    Map<String, DependencyScope> found = new java.util.TreeMap<>();
    reading.locked().forEach(it -> found.put(it.name() + '@' + it.version(), it.scope()));
    reading.packages().stream()
        .filter(it -> !"plugins".equals(it.group()))
        .forEach(it -> found.put(it.name() + '@' + orNone(it.version()), it.scope()));
    for (JsonNode each : test.get("packages")) {
      String name = each.get("name").asString() + '@' + each.get("version").asString();
      expected.add(name);
      DependencyScope scope = found.get(name);
      if (scope != null && !groupsFit(each.get("groups"), scope)) {
        return name + " for " + scope + " instead of " + each.get("groups");
      }
    }
    return found.keySet().equals(expected) ? "" : found.keySet() + " instead of " + expected;
  }

  private static String orNone(@Nullable String version) {
    return version == null ? "" : version;
  }

  /** A group says more than its absence: not every format and case tells it. */
  private static boolean groupsFit(@Nullable JsonNode groups, DependencyScope scope) {
    if (groups == null || groups.isNull() || groups.isEmpty()) {
      return true;
    }
    String word =
        switch (scope) {
          case DEVELOPMENT -> "dev";
          case RUNTIME -> "bundled";
          case OPTIONAL, TEST, BUILD -> scope.name().toLowerCase(Locale.ROOT);
        };
    for (JsonNode each : groups) {
      if (each.asString().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
