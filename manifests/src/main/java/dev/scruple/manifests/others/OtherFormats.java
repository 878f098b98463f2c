// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.ManifestReader;
import java.util.List;

/** The formats of the ecosystems other than Python, JavaScript and the JVM. */
public final class OtherFormats {
  private static final String NOTHING = "";

  /** What of a format is read. */
  public enum Reads {
    LICENSES_AND_PACKAGES,
    PACKAGES,
    FIXED,
    FIXED_AND_GRAPH,
    COUNT
  }

  /**
   * A format.
   *
   * @param title its name, to be shown
   * @param files matches the names of its files, or the ends of their paths where it has a slash
   * @param reads what is read
   * @param leavesOut what is not
   * @param reader reads it
   */
  public record Format(
      String title, String files, Reads reads, String leavesOut, ManifestReader reader) {}

  /** The formats; the first whose files fit is a file's. */
  public static final List<Format> ALL =
      List.of(
          new Format(
              ".gitmodules",
              "\\.gitmodules",
              Reads.PACKAGES,
              "commits, which the history has",
              new SubmodulesReader()),
          new Format(
              "Compose files",
              "(?:docker-)?compose(?:[.-][A-Za-z0-9_.-]+)?\\.ya?ml",
              Reads.PACKAGES,
              "variables without a default",
              new ComposeReader()),
          new Format(
              "Dockerfile",
              "(?!.*\\.(?:dockerignore|md|py|sh|txt|j2)$)(?:.*[._-])?(?:Dockerfile|Containerfile)[A-Za-z0-9._-]*|.*\\.dockerfile",
              Reads.PACKAGES,
              "what RUN installs; arguments without a default",
              new DockerfileReader()),
          new Format(
              "MODULE.bazel",
              "MODULE\\.bazel",
              Reads.PACKAGES,
              "extensions and overrides",
              CppReader::bazel),
          new Format(
              "action.yml of GitHub",
              "action\\.ya?ml",
              Reads.PACKAGES,
              "what steps run",
              new ActionsReader()),
          new Format(
              "flake.lock",
              "flake\\.lock",
              Reads.FIXED_AND_GRAPH,
              "inputs that are not of GitHub",
              new FlakeLockReader()),
          new Format(
              "vcpkg.json",
              "vcpkg\\.json",
              Reads.LICENSES_AND_PACKAGES,
              "overrides; the baseline",
              CppReader::vcpkg),
          new Format(
              "workflows of GitHub",
              "\\.github/workflows/[^/]+\\.ya?ml",
              Reads.PACKAGES,
              "what steps run",
              new ActionsReader()),
          new Format(
              "*.csproj, *.fsproj, *.vbproj, Directory.Build.props",
              ".*\\.(?:cs|fs|vb)proj|Directory\\.Build\\.(?:props|targets)",
              Reads.LICENSES_AND_PACKAGES,
              "what MSBuild computes; imports",
              new MsBuildReader()),
          new Format(
              "*.deps.json of .NET",
              ".*\\.deps\\.json",
              Reads.FIXED_AND_GRAPH,
              NOTHING,
              NugetLockReader::deps),
          new Format(
              "*.gemspec",
              ".*\\.gemspec",
              Reads.LICENSES_AND_PACKAGES,
              "what is computed: it is not run",
              new RubyReader()),
          new Format(
              "Cargo.lock", "Cargo\\.lock", Reads.FIXED_AND_GRAPH, NOTHING, new CargoLockReader()),
          new Format(
              "Cargo.toml",
              "Cargo\\.toml",
              Reads.LICENSES_AND_PACKAGES,
              "patches",
              new CargoReader()),
          new Format(
              "DESCRIPTION of R",
              "DESCRIPTION",
              Reads.LICENSES_AND_PACKAGES,
              "Remotes",
              new DescriptionReader()),
          new Format(
              "Directory.Packages.props",
              "Directory\\.Packages\\.props",
              Reads.PACKAGES,
              "what MSBuild computes; imports",
              new MsBuildReader()),
          new Format(
              "Gemfile",
              "Gemfile|gems\\.rb",
              Reads.PACKAGES,
              "what is computed: it is not run",
              new RubyReader()),
          new Format(
              "Gemfile.lock",
              "Gemfile\\.lock|gems\\.locked",
              Reads.FIXED_AND_GRAPH,
              NOTHING,
              new GemfileLockReader()),
          new Format(
              "Manifest.toml of Julia",
              "(?:Julia)?Manifest(?:-v[0-9.]+)?\\.toml",
              Reads.FIXED_AND_GRAPH,
              "parts of Julia itself",
              JuliaReader::manifest),
          new Format(
              "Package.resolved",
              "Package\\.resolved",
              Reads.FIXED,
              "how they depend on each other",
              SwiftReader::resolved),
          new Format(
              "Podfile.lock", "Podfile\\.lock", Reads.FIXED_AND_GRAPH, NOTHING, SwiftReader::pods),
          new Format(
              "Project.toml of Julia",
              "(?:Julia)?Project\\.toml",
              Reads.PACKAGES,
              NOTHING,
              JuliaReader::project),
          new Format(
              "composer.json",
              "composer\\.json",
              Reads.LICENSES_AND_PACKAGES,
              "what the platform has to offer",
              ComposerReader::manifest),
          new Format(
              "composer.lock",
              "composer\\.lock",
              Reads.FIXED_AND_GRAPH,
              "what the platform has to offer",
              ComposerReader::lock),
          new Format(
              "conan.lock",
              "conan\\.lock",
              Reads.FIXED_AND_GRAPH,
              "the graph of version 0.5, which has none",
              new ConanLockReader()),
          new Format(
              "conanfile.py",
              "conanfile\\.py",
              Reads.LICENSES_AND_PACKAGES,
              "what is computed: it is not run",
              ConanfileReader::script),
          new Format(
              "conanfile.txt", "conanfile\\.txt", Reads.PACKAGES, NOTHING, ConanfileReader::text),
          new Format(
              "go.mod", "go\\.mod", Reads.FIXED, "exclude and retract", new GoModReader(false)),
          new Format(
              "go.sum", "go\\.sum", Reads.COUNT, "which modules are used", new GoSumReader()),
          new Format("go.work", "go\\.work", Reads.PACKAGES, "replace", new GoModReader(true)),
          new Format("mix.lock", "mix\\.lock", Reads.FIXED_AND_GRAPH, NOTHING, new MixLockReader()),
          new Format(
              "packages.config",
              "packages\\.config",
              Reads.PACKAGES,
              NOTHING,
              new PackagesConfigReader()),
          new Format(
              "packages.lock.json",
              "packages\\.lock\\.json",
              Reads.FIXED_AND_GRAPH,
              NOTHING,
              NugetLockReader::lock),
          new Format(
              "paket.dependencies",
              "paket\\.dependencies",
              Reads.PACKAGES,
              "gists and files",
              PaketReader::dependencies),
          new Format(
              "paket.lock", "paket\\.lock", Reads.FIXED_AND_GRAPH, "files", PaketReader::lock),
          new Format(
              "project.assets.json",
              "project\\.assets\\.json",
              Reads.FIXED_AND_GRAPH,
              NOTHING,
              NugetLockReader::assets),
          new Format(
              "pubspec.lock",
              "pubspec\\.lock",
              Reads.FIXED,
              "how they depend on each other",
              PubReader::lock),
          new Format(
              "pubspec.yaml",
              "pubspec\\.yaml",
              Reads.PACKAGES,
              "parts of the SDK",
              PubReader::manifest),
          new Format("renv.lock", "renv\\.lock", Reads.FIXED_AND_GRAPH, NOTHING, new RenvReader()),
          new Format(
              "vendor/modules.txt",
              "vendor/modules\\.txt",
              Reads.FIXED,
              "how they depend on each other",
              new GoVendorReader()));

  private OtherFormats() {}
}
