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
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another tool's cases: the names, versions and groups of all packages of each file. A case is
 * equal, or {@link ManifestsTruthArguments} says by the format's specification why it is not.
 *
 * <p>A bound that the tool shows as a version is compared with the constraint as written.
 */
class ManifestsTruthTest {
  /** The name that a file of each ecosystem is read by. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("cpp/conanlock", "conan.lock"),
          Map.entry("dart/pubspec", "pubspec.lock"),
          Map.entry("dotnet/csproj", "a.csproj"),
          Map.entry("dotnet/depsjson", "a.deps.json"),
          Map.entry("dotnet/nugetcpm", "Directory.Packages.props"),
          Map.entry("dotnet/packagesconfig", "packages.config"),
          Map.entry("dotnet/packageslockjson", "packages.lock.json"),
          Map.entry("dotnet/paketdependencies", "paket.dependencies"),
          Map.entry("dotnet/paketlock", "paket.lock"),
          Map.entry("dotnet/projectassetsjson", "project.assets.json"),
          Map.entry("elixir/mixlock", "mix.lock"),
          Map.entry("golang/gomod", "go.mod"),
          Map.entry("golang/vendormodules", "vendor/modules.txt"),
          Map.entry("java/gradlelockfile", "gradle.lockfile"),
          Map.entry("java/gradleverificationmetadataxml", "verification-metadata.xml"),
          Map.entry("java/gradleversioncatalog", "libs.versions.toml"),
          Map.entry("java/pomxml", "pom.xml"),
          Map.entry("javascript/bunlock", "bun.lock"),
          Map.entry("javascript/denojson", "deno.json"),
          Map.entry("javascript/packagejson", "package.json"),
          Map.entry("javascript/packagelockjson", "package-lock.json"),
          Map.entry("javascript/pnpmlock", "pnpm-lock.yaml"),
          Map.entry("javascript/yarnlock", "yarn.lock"),
          Map.entry("julia/manifesttoml", "Manifest.toml"),
          Map.entry("julia/projecttoml", "Project.toml"),
          Map.entry("php/composerlock", "composer.lock"),
          Map.entry("python/condameta", "conda-meta/a.json"),
          Map.entry("python/pdmlock", "pdm.lock"),
          Map.entry("python/pipfilelock", "Pipfile.lock"),
          Map.entry("python/poetrylock", "poetry.lock"),
          Map.entry("python/pylock", "pylock.toml"),
          Map.entry("python/pyprojecttoml", "pyproject.toml"),
          Map.entry("python/requirements", "requirements.txt"),
          Map.entry("python/uvlock", "uv.lock"),
          Map.entry("python/wheelegg", "METADATA"),
          Map.entry("r/renvlock", "renv.lock"),
          Map.entry("ruby/gemfilelock", "Gemfile.lock"),
          Map.entry("rust/cargolock", "Cargo.lock"),
          Map.entry("rust/cargotoml", "Cargo.toml"),
          Map.entry("swift/packageresolved", "Package.resolved"),
          Map.entry("swift/podfilelock", "Podfile.lock"));

  @Test
  void findsWhatAnotherToolFinds() throws IOException {
    Path folder = Truth.folder("manifests");
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> unargued = new ArrayList<>();
    List<String> needless = new ArrayList<>();
    for (JsonNode test : JsonMapper.shared().readTree(folder.resolve("cases.json"))) {
      String ecosystem = test.get("ecosystem").asString();
      String file = test.get("file").asString();
      Tally tally = tallies.computeIfAbsent(ecosystem, _ -> new Tally());
      tally.cases++;
      String difference = difference(folder, test);
      boolean argued = ManifestsTruthArguments.holdsFor(file, test.get("case").asString());
      if (difference.isEmpty()) {
        tally.equal++;
        if (argued) {
          needless.add(file);
        }
      } else if (argued) {
        tally.argued++;
      } else {
        unargued.add(file + " (" + test.get("case").asString() + "): " + difference);
      }
    }
    tallies.forEach(
        (ecosystem, tally) ->
            System.out.printf(
                "%s: %d of %d equal, %d argued%n",
                ecosystem, tally.equal, tally.cases, tally.argued));
    unargued.forEach(System.out::println);
    List<String> open =
        unargued.stream().filter(it -> !ManifestsTruthArguments.isUnderWork(it)).toList();
    assertThat(open).as("neither equal nor argued").isEmpty();
    assertThat(needless).as("argued, but equal").isEmpty();
  }

  private static final class Tally {
    private int cases;
    private int equal;
    private int argued;
  }

  private static String difference(Path folder, JsonNode test) throws IOException {
    String ecosystem = test.get("ecosystem").asString();
    String name = NAMES.getOrDefault(ecosystem, "");
    Path file = folder.resolve(test.get("file").asString());
    String path = file.getFileName().toString().endsWith(".sum") ? "go.sum" : name;
    if (!Manifests.reads(path)) {
      return "not read";
    }
    ManifestReading reading = Manifests.read(path, Files.readAllBytes(file));
    if (test.get("error").asBoolean()) {
      return reading.problems().isEmpty() ? "no problem found" : "";
    }
    TreeSet<String> expected = new TreeSet<>();
    TreeSet<String> found = new TreeSet<>();
    boolean bare = ecosystem.endsWith("cargotoml") || ecosystem.equals("julia/projecttoml");
    test.get("packages").forEach(each -> expected.add(expected(each, bare)));
    if (reading.locked().isEmpty() || path.equals("go.mod")) {
      reading.packages().forEach(each -> found.add(found(each)));
    }
    reading.locked().forEach(each -> found.add(found(each, test)));
    // For these two the tool lists the project itself, which a reading names apart.
    if (bare && reading.name() != null) {
      found.add(reading.name().toLowerCase(Locale.ROOT) + " " + reading.version());
    }
    return found.equals(expected) ? "" : found + " instead of " + expected;
  }

  private static String expected(JsonNode each, boolean bare) {
    JsonNode version = each.get("version");
    StringBuilder groups = new StringBuilder();
    if (!bare && each.get("groups").isArray()) {
      each.get("groups").forEach(it -> groups.append(' ').append(it.asString()));
    }
    return each.get("name").asString().toLowerCase(Locale.ROOT)
        + " "
        + (version == null || version.isNull() ? "" : version.asString())
        + groups;
  }

  /** The version or, where it is a bound, what follows the operator. */
  private static String found(DeclaredPackage each) {
    String version = each.version() == null ? bound(each.constraint()) : bound(each.version());
    return each.name().toLowerCase(Locale.ROOT) + " " + version;
  }

  private static String bound(String constraint) {
    return constraint.replaceFirst("^[^0-9]*(?=[0-9])", "").replaceFirst(",.*", "");
  }

  private static String found(LockedPackage each, JsonNode test) {
    String ecosystem = test.get("ecosystem").asString();
    String version = ecosystem.startsWith("golang/") ? bound(each.version()) : each.version();
    String name = each.name().toLowerCase(Locale.ROOT);
    return name + " " + version + groups(ecosystem, test, each.scope());
  }

  /** The names that the tool has for scopes. */
  private static String groups(String ecosystem, JsonNode test, DependencyScope scope) {
    boolean lists = test.get("file").asString().endsWith(".v2.json");
    return switch (scope) {
      case DEVELOPMENT -> " dev";
      case BUILD -> ecosystem.startsWith("cpp/") && lists ? " build-requires" : "";
      case RUNTIME -> ecosystem.startsWith("cpp/") && lists ? " requires" : "";
      case OPTIONAL -> " optional";
      case TEST -> " test";
    };
  }
}
