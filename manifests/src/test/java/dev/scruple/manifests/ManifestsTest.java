// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ManifestsTest {
  private static final String BEGIN = "<!-- formats: begin -->\n";
  private static final String END = "<!-- formats: end -->";

  @Test
  void theDocumentedFormatsAreThoseOfTheCode() throws IOException {
    Path page = Path.of("..", "docs", "manifests.md");
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    String table = Manifests.capabilities();
    if (Boolean.getBoolean("scruple.update")) {
      Files.writeString(page, text.substring(0, begin) + table + text.substring(end));
    } else {
      assertThat(text.substring(begin, end))
          .as("docs/manifests.md; -Dscruple.update=true updates it")
          .isEqualTo(table);
    }
  }

  @Test
  void knowsFilesByNameWhereverTheyAre() {
    assertThat(Manifests.reads("a.whl!/x.dist-info/METADATA")).isTrue();
    assertThat(Manifests.reads("sub/pyproject.toml")).isTrue();
    assertThat(Manifests.reads("sub/pyproject.toml.bak")).isFalse();
    assertThatThrownBy(() -> Manifests.read("a.txt", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsWhatItCanOfTextThatIsNotUtf8() {
    byte[] latin =
        "[metadata]\nauthor = Andr\u00e9\nlicense = MIT\n".getBytes(StandardCharsets.ISO_8859_1);
    ManifestReading reading = Manifests.read("setup.cfg", latin);
    assertThat(reading.licenses()).hasSize(1);
    assertThat(Readings.problems(reading))
        .containsExactly("not UTF-8: read with the broken letters replaced");
  }

  @Test
  void boundsHowManyEntriesItKeeps() {
    ManifestReading reading = Readings.of("requirements.txt", "abc\n".repeat(10_050));
    assertThat(reading.packages()).hasSize(10_000);
    assertThat(Readings.problems(reading))
        .containsExactly("only the first 10000 entries were read");
  }

  @Property(tries = 2000)
  void readsAnyBytesWithoutFailing(@ForAll("paths") String path, @ForAll byte[] bytes) {
    assertThat(Manifests.read(path, bytes).format()).isNotEmpty();
  }

  @Property(tries = 500)
  void theFuzzTargetTakesAnyInput(@ForAll byte[] data) {
    assertThatCode(() -> ManifestsFuzzer.fuzzerTestOneInput(data)).doesNotThrowAnyException();
  }

  @Property(tries = 3000)
  void readsAnyTextLikeItsFormatWithoutFailing(
      @ForAll("paths") String path, @ForAll("fragments") String text) {
    assertThat(Manifests.read(path, text.getBytes(StandardCharsets.UTF_8)).format()).isNotEmpty();
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(
        "pyproject.toml",
        "Cargo.toml",
        "setup.cfg",
        "setup.py",
        "requirements.txt",
        "package.json",
        "pom.xml",
        "METADATA",
        "MANIFEST.MF",
        "poetry.lock",
        "uv.lock",
        "pdm.lock",
        "pylock.toml",
        "Pipfile.lock",
        "package-lock.json",
        "pnpm-workspace.yaml",
        "bun.lock",
        "deno.json",
        "deno.lock",
        "yarn.lock",
        "pnpm-lock.yaml",
        "Cargo.lock",
        "go.sum",
        "conda-lock.yml",
        "pixi.lock",
        "pixi.toml",
        "Pipfile",
        "environment.yml",
        "meta.yaml",
        "conda-meta/a.json",
        "requires.txt",
        "constraints.txt",
        "gradle.lockfile",
        "a.csproj",
        "a.deps.json",
        "a.gemspec",
        "DESCRIPTION",
        "Directory.Packages.props",
        "Gemfile",
        "Gemfile.lock",
        "Manifest.toml",
        "Package.resolved",
        "Podfile.lock",
        "Project.toml",
        "composer.json",
        "composer.lock",
        "conan.lock",
        "conanfile.py",
        "conanfile.txt",
        "go.mod",
        "go.work",
        "mix.lock",
        "packages.config",
        "packages.lock.json",
        "paket.dependencies",
        "paket.lock",
        "project.assets.json",
        "pubspec.lock",
        "pubspec.yaml",
        "renv.lock",
        "vendor/modules.txt",
        ".gitmodules",
        "compose.yaml",
        "Dockerfile",
        "MODULE.bazel",
        "action.yml",
        "flake.lock",
        "vcpkg.json",
        ".github/workflows/a.yml",
        "gradle.properties",
        "build.gradle",
        "build.gradle.kts",
        "libs.versions.toml",
        "verification-metadata.xml",
        "pom.properties");
  }

  @Provide
  Arbitrary<String> fragments() {
    return Arbitraries.of(
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "'''",
            "\\",
            "\n",
            " ",
            "  ",
            "=",
            "==",
            ">=",
            ":",
            ",",
            "#",
            ";",
            "@",
            "-",
            "[project]",
            "license",
            "dependencies",
            "packages",
            "\"license\"",
            "MIT",
            "<project>",
            "</project>",
            "<licenses><license><name>",
            "&amp;",
            "<!--",
            "-->",
            "[[package]]",
            "FROM ",
            "uses: ",
            "jobs:",
            "steps:",
            "services:",
            "require ",
            "=>",
            "(",
            ")",
            "url",
            "$",
            "gem ",
            "<PackageReference Include=",
            "/>",
            "GEM",
            "    a (1)",
            "<<E",
            "requires",
            "source",
            "install_requires",
            "dependencies:",
            "requirements:",
            "- ",
            "::",
            "{{ ",
            "{% set a = 'b' %}",
            "# via",
            "[[packages]]",
            "# autogenerated by uv\n",
            "a",
            "1",
            "true",
            "\t",
            "\u00e9",
            "\u0000")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
