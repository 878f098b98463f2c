// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Readings;
import dev.scruple.manifests.graph.DependencyGraphs;
import dev.scruple.manifests.graph.ManifestFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** .NET, PHP, Ruby, Dart, Elixir, R, Julia, Swift and Nix. */
class ManagedManifestsTest {
  @Test
  void readsMsBuildProjects() {
    ManifestReading reading =
        Readings.of(
            "src/Own.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <Shared>[4.5.6]</Shared>
                <PackageLicenseExpression>MIT</PackageLicenseExpression>
              </PropertyGroup>
              <PropertyGroup Condition="'$(X)' == '1'"><Twice>1</Twice></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="A" Version="1.2.3" />
                <PackageReference Include="B"><Version>$(Shared)</Version></PackageReference>
                <PackageReference Include="C" Version="$(Twice)" PrivateAssets="all" />
              </ItemGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'net48'">
                <PackageReference Include="D" Version="[1,2)" />
              </ItemGroup>
            </Project>
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:nuget/A '1.2.3' RUNTIME :8",
            "pkg:nuget/B@4.5.6 '[4.5.6]' RUNTIME :9",
            "pkg:nuget/C '$(Twice)' DEVELOPMENT :10",
            "pkg:nuget/D '[1,2)' RUNTIME :13");
    assertThat(reading.packages().get(3).marker()).isEqualTo("'$(TargetFramework)' == 'net48'");
    assertThat(reading.licenses()).extracting(it -> it.stated()).containsExactly("MIT");
  }

  @Test
  void boundsWhatPropertiesGive() {
    String value = "1".repeat(4000);
    ManifestReading reading =
        Readings.of(
            "a.csproj",
            "<Project><PropertyGroup><A>"
                + value
                + "</A></PropertyGroup><ItemGroup>"
                + "<PackageReference Include=\"x\" Version=\""
                + "$(A)".repeat(3)
                + "\"/>"
                + "</ItemGroup></Project>");
    assertThat(reading.packages())
        .extracting(it -> it.constraint())
        .containsExactly("$(A)$(A)$(A)");
  }

  @Test
  void givesCentralVersionsToProjectsBelow() {
    var graph =
        DependencyGraphs.of(
            List.of(
                file(
                    "Directory.Packages.props",
                    "<Project><ItemGroup><PackageVersion Include=\"a\" Version=\"[1.0.0]\"/>"
                        + "<PackageVersion Include=\"Unused\" Version=\"9.0.0\"/>"
                        + "</ItemGroup></Project>"),
                file(
                    "src/x.fsproj",
                    "<Project><ItemGroup><PackageReference Include=\"A\"/>"
                        + "</ItemGroup></Project>")),
            Manifests.joins());
    assertThat(graph.packages())
        .extracting(it -> it.purl() + " " + it.constraint())
        .containsExactly("pkg:nuget/A@1.0.0 [1.0.0]");
  }

  @Test
  void readsPackagesConfig() {
    assertThat(
            Readings.packages(
                Readings.of(
                    "packages.config",
                    "<packages>\n<package id=\"A\" version=\"1.0\"/>\n"
                        + "<package id=\"B\" version=\"2.0\" developmentDependency=\"true\"/>\n"
                        + "</packages>")))
        .containsExactly(
            "pkg:nuget/A@1.0 '1.0' RUNTIME :2", "pkg:nuget/B@2.0 '2.0' DEVELOPMENT :3");
  }

  @Test
  void readsWhatNugetResolved() {
    ManifestReading lock =
        Readings.of(
            "packages.lock.json",
            """
            {"version": 1, "dependencies": {"net8.0": {
              "A": {"type": "Direct", "resolved": "1.0.0", "dependencies": {"b": "2.0.0"}},
              "B": {"type": "Transitive", "resolved": "2.0.0"},
              "own": {"type": "Project"}}}}
            """);
    assertThat(Readings.locked(lock))
        .containsExactly(
            "pkg:nuget/A@1.0.0 RUNTIME direct :2", "pkg:nuget/B@2.0.0 RUNTIME indirect :3");
    assertThat(Readings.edges(lock)).containsExactly("pkg:nuget/A@1.0.0 -> pkg:nuget/B@2.0.0");
    ManifestReading assets =
        Readings.of(
            "obj/project.assets.json",
            """
            {"targets": {"net8.0": {
              "A/1.0.0": {"type": "package", "dependencies": {"B": "2.0.0"}},
              "B/2.0.0": {"type": "package"},
              "Own/1.0.0": {"type": "project"}}},
             "project": {"frameworks": {"net8.0": {"dependencies": {"A": {}}}}}}
            """);
    assertThat(Readings.locked(assets))
        .containsExactly(
            "pkg:nuget/A@1.0.0 RUNTIME direct :2", "pkg:nuget/B@2.0.0 RUNTIME indirect :3");
    ManifestReading deps =
        Readings.of(
            "own.deps.json",
            """
            {"targets": {"net8.0": {
              "Own/1.0.0": {"dependencies": {"A": "1.0.0"}},
              "A/1.0.0": {}}},
             "libraries": {"Own/1.0.0": {"type": "project"}, "A/1.0.0": {"type": "package"}}}
            """);
    assertThat(Readings.locked(deps)).containsExactly("pkg:nuget/A@1.0.0 RUNTIME direct :3");
  }

  @Test
  void readsPaket() {
    String commit = "0123456789abcdef0123456789abcdef01234567";
    assertThat(
            Readings.packages(
                Readings.of(
                    "paket.dependencies",
                    "nuget A >= 1.0 lowest_matching: true\nnuget B == 2.0.0 # why\n"
                        + "github own/x:"
                        + commit
                        + "\ngithub own/y:main\ngroup Test\n  nuget C\n")))
        .containsExactly(
            "pkg:nuget/A '>= 1.0' RUNTIME :1",
            "pkg:nuget/B@2.0.0 '== 2.0.0' RUNTIME :2",
            "pkg:github/own/x@" + commit + " '" + commit + "' RUNTIME :3",
            "pkg:github/own/y 'main' RUNTIME :4",
            "pkg:nuget/C '' TEST of Test :6");
    ManifestReading lock =
        Readings.of(
            "paket.lock",
            "NUGET\n  remote: https://example.org\n    A (1.0)\n      B (>= 1.0)\n    B (2.0)\n");
    assertThat(Readings.locked(lock))
        .containsExactly("pkg:nuget/A@1.0 RUNTIME :3", "pkg:nuget/B@2.0 RUNTIME :5");
    assertThat(Readings.edges(lock)).containsExactly("pkg:nuget/A@1.0 -> pkg:nuget/B@2.0");
  }

  @Test
  void readsComposer() {
    ManifestReading manifest =
        Readings.of(
            "composer.json",
            """
            {"name": "own/app", "license": ["MIT", "GPL-3.0-only"],
             "require": {"php": ">=8", "ext-json": "*", "a/b": "^1.0", "c/d": "2.0.1"},
             "require-dev": {"e/f": "dev-main"}}
            """);
    assertThat(Readings.packages(manifest))
        .containsExactly(
            "pkg:composer/a/b '^1.0' RUNTIME :2",
            "pkg:composer/c/d@2.0.1 '2.0.1' RUNTIME :2",
            "pkg:composer/e/f 'dev-main' DEVELOPMENT of require-dev :3");
    assertThat(manifest.licenses()).hasSize(2);
    ManifestReading lock =
        Readings.of(
            "composer.lock",
            """
            {"packages": [{"name": "a/b", "version": "1.2.0", "license": ["MIT"],
              "require": {"php": "*", "c/d": "^2"}}, {"name": "c/d", "version": "2.0.1"}],
             "packages-dev": [{"name": "e/f", "version": "dev-main"}]}
            """);
    assertThat(Readings.locked(lock))
        .containsExactly(
            "pkg:composer/a/b@1.2.0 RUNTIME [MIT] :1",
            "pkg:composer/c/d@2.0.1 RUNTIME :2",
            "pkg:composer/e/f@dev-main DEVELOPMENT :3");
    assertThat(Readings.edges(lock))
        .containsExactly("pkg:composer/a/b@1.2.0 -> pkg:composer/c/d@2.0.1");
  }

  @Test
  void readsBundler() {
    assertThat(
            Readings.packages(
                Readings.of(
                    "Gemfile",
                    """
                    source "https://example.org"
                    gem "a"
                    gem 'b', '~> 1.0', '>= 1.0.2', require: false
                    gem "c", "2.0.0", group: :test
                    group :development, :test do
                      gem "d"
                    end
                    # gem "no"
                    gem "e", git: "https://example.org/e.git"
                    """)))
        .containsExactly(
            "pkg:gem/a '' RUNTIME :2",
            "pkg:gem/b '~> 1.0, >= 1.0.2' RUNTIME :3",
            "pkg:gem/c@2.0.0 '2.0.0' TEST of test :4",
            "pkg:gem/d '' DEVELOPMENT of development :6",
            "pkg:gem/e '' RUNTIME :9");
    ManifestReading specified =
        Readings.of(
            "own.gemspec",
            """
            Gem::Specification.new do |spec|
              spec.name = "own"
              spec.version = "1.0"
              spec.licenses = ["MIT", "Ruby"]
              spec.add_dependency "a", ">= 1"
              spec.add_development_dependency("b", "= 2.0")
            end
            """);
    assertThat(specified.name()).isEqualTo("own");
    assertThat(specified.licenses()).hasSize(2);
    assertThat(Readings.packages(specified))
        .containsExactly("pkg:gem/a '>= 1' RUNTIME :5", "pkg:gem/b@2.0 '= 2.0' DEVELOPMENT :6");
    ManifestReading lock =
        Readings.of(
            "Gemfile.lock",
            """
            PATH
              remote: .
              specs:
                own (1.0)
                  a (>= 1)

            GEM
              remote: https://example.org/
              specs:
                a (1.5.0-x86_64-linux)
                  b (~> 2.0)
                b (2.1)

            DEPENDENCIES
              own!
            """);
    assertThat(Readings.locked(lock))
        .containsExactly(
            "pkg:gem/a@1.5.0?platform=x86_64-linux RUNTIME direct :10",
            "pkg:gem/b@2.1 RUNTIME indirect :12");
    assertThat(Readings.edges(lock))
        .containsExactly("pkg:gem/a@1.5.0?platform=x86_64-linux -> pkg:gem/b@2.1");
  }

  @Test
  void readsDartElixirAndR() {
    assertThat(
            Readings.packages(
                Readings.of(
                    "pubspec.yaml",
                    """
                    name: own
                    dependencies:
                      flutter: {sdk: flutter}
                      local: {path: ../local}
                      http: ^1.2.0
                      exact: 1.0.0
                    dev_dependencies:
                      lints: any
                    """)))
        .containsExactly(
            "pkg:pub/http '^1.2.0' RUNTIME :5",
            "pkg:pub/exact@1.0.0 '1.0.0' RUNTIME :6",
            "pkg:pub/lints 'any' DEVELOPMENT of dev_dependencies :8");
    ManifestReading mix =
        Readings.of(
            "mix.lock",
            """
            %{
              "a": {:hex, :a, "1.0.0", "0f", [:mix], [{:b, "~> 2.0", [hex: :b]}], "hexpm", "1f"},
              "b": {:hex, :b, "2.0.0", "0f", [:mix], [], "hexpm", "1f"},
              "g": {:git, "https://github.com/own/g.git", "0123", []},
              "x": {:hex, },
            }
            """);
    assertThat(Readings.locked(mix))
        .containsExactly(
            "pkg:hex/a@1.0.0 RUNTIME :2",
            "pkg:hex/b@2.0.0 RUNTIME :3",
            "pkg:github/own/g@0123 RUNTIME :4");
    assertThat(Readings.edges(mix)).containsExactly("pkg:hex/a@1.0.0 -> pkg:hex/b@2.0.0");
    assertThat(mix.problems()).hasSize(1);
    ManifestReading description =
        Readings.of(
            "DESCRIPTION",
            "Package: own\nVersion: 1.0\nLicense: MIT + file LICENSE\nImports:\n    a (>= 1.0),\n"
                + "    b (== 2.0)\nDepends: R (>= 4.0)\nSuggests: c\n");
    assertThat(Readings.packages(description))
        .containsExactly(
            "pkg:cran/a '>= 1.0' RUNTIME :5",
            "pkg:cran/b@2.0 '== 2.0' RUNTIME :6",
            "pkg:cran/c '' OPTIONAL of Suggests :8");
    assertThat(description.licenses()).hasSize(1);
  }

  @Test
  void readsJuliaSwiftAndNix() {
    String id = "682c06a0-de6a-54ab-a142-c8b1cf79cde6";
    assertThat(
            Readings.packages(
                Readings.of(
                    "Project.toml",
                    "name = \"Own\"\n[deps]\nJSON = \"" + id + "\"\n[compat]\nJSON = \"0.21\"\n")))
        .containsExactly("pkg:julia/JSON?uuid=" + id + " '0.21' RUNTIME :3");
    ManifestReading resolved =
        Readings.of(
            "Package.resolved",
            """
            {"pins": [{"location": "https://example.org/a/b.git", "state": {"version": "1.0"}},
              {"location": "git@example.org:a/c.git", "state": {"revision": "0123"}}]}
            """);
    assertThat(Readings.locked(resolved))
        .containsExactly(
            "pkg:swift/example.org/a/b@1.0 RUNTIME :1",
            "pkg:swift/example.org/a/c@0123 RUNTIME :2");
    ManifestReading pods =
        Readings.of(
            "Podfile.lock",
            "PODS:\n  - A (1.0):\n    - B/core (= 2.0)\n  - B/core (2.0)\nDEPENDENCIES:\n  - A (~> 1)\n");
    assertThat(Readings.locked(pods))
        .containsExactly(
            "pkg:cocoapods/A@1.0 RUNTIME direct :2", "pkg:cocoapods/B@2.0 RUNTIME indirect :4");
    assertThat(Readings.edges(pods)).hasSize(1);
    ManifestReading flake =
        Readings.of(
            "flake.lock",
            """
            {"nodes": {"root": {"inputs": {"n": "nixpkgs"}},
              "nixpkgs": {"locked": {"type": "github", "owner": "o", "repo": "r", "rev": "0123"}}},
             "root": "root"}
            """);
    assertThat(Readings.locked(flake)).containsExactly("pkg:github/o/r@0123 BUILD direct :2");
  }

  private static ManifestFile file(String path, String text) {
    return new ManifestFile(path, Readings.of(path, text));
  }
}
