// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.purl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conformance tests of the package URL specification and of its types. */
class PackageUrlTruthTest {
  @Test
  void conformsToTheSpecificationsTests() throws IOException {
    Path folder = Truth.folder("purl");
    List<String> failures = new ArrayList<>();
    int[] count = new int[1];
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode test : JsonMapper.shared().readTree(file).get("tests")) {
          count[0]++;
          if (!passes(test)) {
            failures.add(file.getFileName() + " " + test.get("input") + " gives " + actual(test));
          }
        }
      }
    }
    System.out.printf("package URLs: %d of %d%n", count[0] - failures.size(), count[0]);
    // Two tests refuse qualifier keys in capitals, which others of the same files make lower case.
    assertThat(failures)
        .satisfiesExactly(
            it -> assertThat(it).contains("pkg:gem/jruby-launcher@1.1.2?Platform=java"),
            it -> assertThat(it).contains("fedora/curl@7.50.3-1.fc25?Arch=i386&Distro=fedora-25"));
  }

  private static boolean passes(JsonNode test) {
    Optional<PackageUrl> actual = actual(test);
    if (test.get("expected_failure").asBoolean()) {
      return actual.isEmpty();
    }
    JsonNode expected = test.get("expected_output");
    return expected.isObject()
        ? actual.equals(build(expected))
        : actual.map(PackageUrl::toString).equals(Optional.of(expected.asString()));
  }

  private static Optional<PackageUrl> actual(JsonNode test) {
    JsonNode input = test.get("input");
    return input.isObject() ? build(input) : PackageUrl.parse(input.asString());
  }

  private static Optional<PackageUrl> build(JsonNode parts) {
    Map<String, String> qualifiers = new TreeMap<>();
    parts
        .path("qualifiers")
        .properties()
        .forEach(it -> qualifiers.put(it.getKey(), it.getValue().asString()));
    String type = text(parts, "type");
    String name = text(parts, "name");
    return PackageUrl.of(
        type == null ? "" : type,
        text(parts, "namespace"),
        name == null ? "" : name,
        text(parts, "version"),
        qualifiers,
        text(parts, "subpath"));
  }

  private static @Nullable String text(JsonNode parts, String field) {
    JsonNode value = parts.path(field);
    return value.isString() ? value.asString() : null;
  }
}
