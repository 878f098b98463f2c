// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.testkit.repository.HostileFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @TempDir private Path folder;

  @Test
  void whatStandsThereWins() throws Exception {
    Files.createDirectories(folder.resolve("org/name"));
    Files.createFile(folder.resolve("a.whl"));
    Files.createFile(folder.resolve("A.TAR.GZ"));
    Files.createFile(folder.resolve("model.safetensors"));

    assertThat(Target.parse("org/name", folder))
        .isEqualTo(new Target.Folder(folder.resolve("org/name")));
    assertThat(Target.parse(".", folder)).isInstanceOf(Target.Folder.class);
    assertThat(Target.parse("a.whl", folder))
        .isEqualTo(new Target.ArchiveFile(folder.resolve("a.whl")));
    assertThat(Target.parse("A.TAR.GZ", folder)).isInstanceOf(Target.ArchiveFile.class);
    assertThat(Target.parse("model.safetensors", folder)).isInstanceOf(Target.ModelFile.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stack: s\n",
        "# a comment\n\nbuilds: {}\nstack : s\n",
        "\"stack\": s",
        "{stack: s, components: []}",
        "\uFEFFstack: s"
      })
  void aYamlFileThatSaysSoIsAStack(String text) throws Exception {
    for (String name : List.of("stack.yaml", "MINE.YML")) {
      Path file = Files.writeString(folder.resolve(name), text);
      assertThat(Target.parse(name, folder)).isEqualTo(new Target.Stack(file));
    }
    Files.writeString(folder.resolve("stack.txt"), text);
    assertThat(Target.parse("stack.txt", folder)).isInstanceOf(Target.ModelFile.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "stacks: s", "a:\n  stack: s", "# stack: s", "use: stack", "- stack: s"})
  void anotherYamlFileIsNone(String text) throws Exception {
    Files.writeString(folder.resolve("other.yaml"), text);
    assertThat(Target.parse("other.yaml", folder)).isInstanceOf(Target.ModelFile.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://example.org/a/b.git, https://example.org/a/b.git, -",
        "https://example.org/deep/er/tree/name, https://example.org/deep/er/tree/name, -",
        "https://github.com/org/name, https://github.com/org/name, -",
        "github.com/org/name, https://github.com/org/name, -",
        "https://github.com/org/name/, https://github.com/org/name, -",
        "https://github.com/org/name/tree/v1.0, https://github.com/org/name, v1.0",
        "https://github.com/org/name/tree/feature/x, https://github.com/org/name, feature/x",
        "https://gitlab.com/g/sub/name/-/tree/main, https://gitlab.com/g/sub/name, main",
        "ssh://git@example.org/a.git, ssh://git@example.org/a.git, -",
        "git@example.org:org/x.git, git@example.org:org/x.git, -",
        "file:///srv/x.git, file:///srv/x.git, -",
        "http://localhost:8080/x.git, http://localhost:8080/x.git, -",
      })
  void gitAddresses(String text, String url, String revision) throws Exception {
    assertThat(Target.parse(text, folder)).isEqualTo(new Target.Repository(url, revision));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://huggingface.co/org/name, MODEL, org/name, -",
        "https://huggingface.co/gpt2, MODEL, gpt2, -",
        "https://hf.co/org/name/tree/v2, MODEL, org/name, v2",
        "hf.co/org/name, MODEL, org/name, -",
        "https://huggingface.co/gpt2/tree/main, MODEL, gpt2, main",
        "https://huggingface.co/org/name/blob/main/config.json, MODEL, org/name, main",
        "https://huggingface.co/datasets/org/name, DATASET, org/name, -",
        "https://huggingface.co/datasets/squad/tree/r1, DATASET, squad, r1",
        "pkg:huggingface/org/name, MODEL, org/name, -",
        "pkg:huggingface/org/name@abc123, MODEL, org/name, abc123",
        "pkg:huggingface/datasets/org/name@r, DATASET, org/name, r",
        "pkg:huggingface/org/na%6De?x=y#z, MODEL, org/name, -",
        "PKG:HuggingFace/org/name, MODEL, org/name, -",
      })
  void hubNames(String text, HubKind kind, String name, String revision) throws Exception {
    assertThat(Target.parse(text, folder))
        .isEqualTo(new Target.Hub("huggingface.co", kind, name, revision));
  }

  @Test
  void otherPackageUrlsAreKept() throws Exception {
    assertThat(Target.parse("pkg:pypi/peft@0.1", folder))
        .isEqualTo(new Target.PackageUrl("pkg:pypi/peft@0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "service:openai, openai",
    "SERVICE:Gemini-API, gemini-api",
    "service:claude.ai, claude.ai"
  })
  void aHostedServiceGoesByTheNameOfItsTerms(String text, String name) throws Exception {
    assertThat(Target.parse(text, folder)).isEqualTo(new Target.Service(name));
  }

  @Test
  void aServiceWithoutANameIsForTheOneWhoKnowsThem() throws Exception {
    assertThat(Target.parse("service:", folder)).isEqualTo(new Target.Service(""));
  }

  @Test
  void aFolderOfThatNameWinsOverTheService() throws Exception {
    Path there = Files.createDirectory(folder.resolve("service:openai"));
    assertThat(Target.parse("service:openai", folder)).isEqualTo(new Target.Folder(there));
  }

  @Test
  void aBareNameIsAskedBackWithBothForms() {
    assertThatThrownBy(() -> Target.parse("org/name", folder))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("pkg:huggingface/org/name")
        .hasMessageContaining("https://github.com/org/name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/x.git", "git://example.org/x.git"})
  void unprotectedTransportsAreRefusedWithTheReason(String text) {
    assertThatThrownBy(() -> Target.parse(text, folder))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("anyone on the way could change");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nothing-here",
        "ftp://example.org/x",
        "ext::sh -c touch% canary",
        "ssh://-oProxyCommand=x/y",
        "-oProxyCommand=x@example.org:y",
        "-v@example.org:y",
        "ssh://-oProxyCommand=x@example.org/y",
        "ssh://%2DoProxyCommand=x@example.org/y",
        "user@-oProxyCommand=x:y",
        "https://",
        "https://github.com",
        "https://huggingface.co/",
        "https://huggingface.co/spaces/a/b",
        "https://exa mple.org/x",
        "file://example.org/x",
        "pkg:",
        "pkg:huggingface/",
        "pkg:huggingface/a/b/c",
        "pkg:huggingface/a%zz",
        "service: openai",
        "service:../etc",
        "service:a/b",
        "service:-x",
        "a\u0000b"
      })
  void whatCanNotBeATargetIsRefused(String text) {
    assertThatThrownBy(() -> Target.parse(text, folder)).isInstanceOf(TargetException.class);
  }

  @Test
  void aPipeIsRefusedAndNotOpened() {
    HostileFolders.pipe(folder.resolve("pipe"));
    assertThatThrownBy(() -> Target.parse("pipe", folder)).hasMessageContaining("pipe");
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    try {
      assertThat(Target.parse(text, Path.of("nowhere"))).isNotNull();
    } catch (TargetException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
