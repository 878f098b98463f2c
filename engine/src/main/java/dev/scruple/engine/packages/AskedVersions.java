// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.manifests.graph.DependencyGraph;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.manifests.purl.PackageUrl;
import dev.scruple.sources.depsdev.PackageSystem;
import dev.scruple.sources.depsdev.PackageVersion;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which packages of a graph deps.dev may be asked for, and by which names. */
final class AskedVersions {
  private static final Set<String> ELSEWHERE = Set.of("repository_url", "vcs_url", "download_url");

  /** What the project builds: names with versions, and names that have none. */
  private final Set<String> own = new HashSet<>();

  AskedVersions(DependencyGraph graph) {
    for (ManifestFile file : graph.files()) {
      ManifestReading reading = file.reading();
      if (reading.name() != null) {
        own.add(key(reading.name(), reading.version()));
      }
    }
  }

  /** Whether a package is asked for. */
  sealed interface Choice {
    /** It is. */
    record Ask(PackageVersion version) implements Choice {}

    /**
     * It is not.
     *
     * @param reason as the coverage says it
     */
    record Leave(String reason) implements Choice {}
  }

  Choice of(Dependency each) {
    Optional<PackageUrl> parsed = PackageUrl.parse(each.purl());
    if (parsed.isEmpty()) {
      return new Choice.Leave("not asked for: their package URLs can't be read");
    }
    PackageUrl url = parsed.get();
    PackageSystem system = system(url.type());
    String version = each.version();
    if (system == null) {
      return new Choice.Leave("not asked for: deps.dev has no packages of type " + url.type());
    }
    if (url.qualifiers().keySet().stream().anyMatch(ELSEWHERE::contains)) {
      return new Choice.Leave("not asked for: they come from elsewhere than the usual registry");
    }
    if (own.contains(key(each.name(), version)) || own.contains(key(each.name(), null))) {
      return new Choice.Leave("not asked for: they are the project's own");
    }
    if (version == null) {
      return new Choice.Leave("not asked for: no version is fixed");
    }
    return new Choice.Ask(new PackageVersion(system, name(url, each), version));
  }

  private static String key(String name, @Nullable String version) {
    return version == null ? name : name + '\n' + version;
  }

  private static @Nullable PackageSystem system(String type) {
    return switch (type) {
      case "cargo" -> PackageSystem.CARGO;
      case "golang" -> PackageSystem.GO;
      case "maven" -> PackageSystem.MAVEN;
      case "npm" -> PackageSystem.NPM;
      case "nuget" -> PackageSystem.NUGET;
      case "pypi" -> PackageSystem.PYPI;
      case "gem" -> PackageSystem.RUBYGEMS;
      default -> null;
    };
  }

  /** A package URL writes a Go module's path in small letters, which may be another module's. */
  private static String name(PackageUrl url, Dependency each) {
    String namespace = url.namespace();
    if (namespace == null) {
      return url.name();
    }
    return switch (url.type()) {
      case "maven" -> namespace + ":" + url.name();
      case "golang" ->
          each.name().equalsIgnoreCase(namespace + "/" + url.name())
              ? each.name()
              : namespace + "/" + url.name();
      default -> namespace + "/" + url.name();
    };
  }
}
