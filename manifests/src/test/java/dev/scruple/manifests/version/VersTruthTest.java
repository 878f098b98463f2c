// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conformance tests of {@code vers}: comparison, native ranges, parsing and containment. */
class VersTruthTest {
  private static final Map<String, RangeSyntax> SYNTAXES =
      Map.of(
          "pypi", RangeSyntax.PYTHON,
          "npm", RangeSyntax.NPM,
          "gem", RangeSyntax.RUBYGEMS,
          "nuget", RangeSyntax.NUGET,
          "conan", RangeSyntax.CONAN,
          "nginx", RangeSyntax.NGINX,
          "openssl", RangeSyntax.OPENSSL);

  @Test
  void conformsToTheSpecificationsTests() throws IOException {
    Path folder = Truth.folder("vers");
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, List<String>> failures = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceAll("[_-]test\\.json$", "");
        for (JsonNode test : JsonMapper.shared().readTree(file).get("tests")) {
          counts.merge(name, 1, Integer::sum);
          String failure = failure(test);
          if (!failure.isEmpty()) {
            failures.computeIfAbsent(name, it -> new ArrayList<>()).add(failure);
          }
        }
      }
    }
    Map<String, Integer> failed = new HashMap<>();
    counts.forEach(
        (name, count) -> {
          List<String> wrong = failures.getOrDefault(name, List.of());
          System.out.printf("%s: %d of %d %s%n", name, count - wrong.size(), count, wrong);
          if (!wrong.isEmpty()) {
            failed.put(name, wrong.size());
          }
        });
    // Argued one by one in docs/versions.md.
    assertThat(failed)
        .isEqualTo(
            Map.of(
                "alpm_version_cmp", 4,
                "conan_range_from_native", 2,
                "maven_version_cmp", 4,
                "nginx_range_from_native", 1,
                "npm_range_from_native", 12));
  }

  private static String failure(JsonNode test) {
    JsonNode input = test.get("input");
    JsonNode expected = test.path("expected_output");
    String actual =
        switch (test.get("test_type").asString()) {
          case "comparison" -> sorted(input);
          case "equality" -> String.valueOf(areEqual(input));
          case "containment" -> String.valueOf(contains(input));
          case "from_native" -> fromNative(input);
          case "validate" -> Vers.parse(input.asString()).map(Vers::toString).orElse("none");
          default -> parsed(input.asString());
        };
    String wanted =
        switch (test.get("test_type").asString()) {
          case "comparison" -> sortedAsGiven(input, expected);
          case "parse" ->
              test.has("expected_message")
                  ? test.get("expected_message").asString()
                  : shown(expected);
          default -> expected.asString();
        };
    return actual.equals(wanted) ? "" : input + " gives " + actual + " for " + wanted;
  }

  private static VersionScheme scheme(JsonNode input) {
    return VersionScheme.ofPurlType(input.get("input_scheme").asString()).orElseThrow();
  }

  private static List<Version> versions(JsonNode input, JsonNode texts) {
    List<Version> versions = new ArrayList<>();
    texts.forEach(it -> versions.add(scheme(input).version(it.asString())));
    return versions;
  }

  private static String sorted(JsonNode input) {
    return versions(input, input.get("versions")).stream().sorted().toList().toString();
  }

  /** The expected order, with texts as they are in the input where versions are equal. */
  private static String sortedAsGiven(JsonNode input, JsonNode expected) {
    List<Version> given = versions(input, input.get("versions"));
    List<String> texts = new ArrayList<>();
    for (Version version : versions(input, expected)) {
      Version same = given.stream().filter(version::equals).findFirst().orElseThrow();
      given.remove(same);
      texts.add(same.text());
    }
    return texts.toString();
  }

  private static boolean areEqual(JsonNode input) {
    List<Version> versions = versions(input, input.get("versions"));
    return versions.getFirst().equals(versions.getLast());
  }

  private static boolean contains(JsonNode input) {
    return Vers.parse(input.get("vers").asString())
        .orElseThrow()
        .contains(input.get("version").asString());
  }

  private static String fromNative(JsonNode input) {
    RangeSyntax syntax = Objects.requireNonNull(SYNTAXES.get(input.get("scheme").asString()));
    return syntax
        .parse(input.get("native_range").asString())
        .map(VersionRange::toString)
        .orElse("none");
  }

  private static String parsed(String text) {
    Optional<String> refused = Vers.validate(text);
    return refused
        .map(it -> "non-canonical VERS: " + it)
        .orElseGet(() -> shown(Vers.parse(text).orElseThrow()));
  }

  private static String shown(Vers vers) {
    return vers.scheme()
        + vers.constraints().stream()
            .map(
                it ->
                    (it.comparator() == VersComparator.EQUAL ? "=" : it.comparator().sign())
                        + " "
                        + it.version())
            .toList();
  }

  private static String shown(JsonNode expected) {
    List<String> constraints = new ArrayList<>();
    expected
        .get("version_constraints")
        .forEach(it -> constraints.add(it.get(0).asString() + " " + it.get(1).asString()));
    return expected.get("scheme").asString() + constraints;
  }
}
