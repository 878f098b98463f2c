// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scruple.testkit.archive.TarBuilder;
import dev.scruple.testkit.archive.ZipBuilder;
import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code scruple deps}, through the whole program. */
class DepsTest {
  private static final String PROJECT =
      """
      [project]
      name = "counter"
      version = "1.0"
      dependencies = ["torch>=2"]

      [dependency-groups]
      test = ["pytest==8.3.2"]
      """;
  private static final String LOCK =
      """
      version = 1

      [[package]]
      name = "counter"
      version = "1.0"
      source = { editable = "." }
      dependencies = [{ name = "torch" }]

      [[package]]
      name = "numpy"
      version = "2.0.1"
      source = { registry = "https://packages.example.org/simple" }

      [[package]]
      name = "torch"
      version = "2.4.0"
      source = { registry = "https://packages.example.org/simple" }
      dependencies = [{ name = "numpy" }]
      """;
  private static final String METADATA =
      """
      Metadata-Version: 2.4
      Name: counter
      Version: 1.0
      Requires-Dist: torch>=2
      Requires-Dist: gradio; extra == "demo"
      Provides-Extra: demo
      """;

  @TempDir private Path folder;

  @BeforeEach
  void makeProject() throws IOException {
    write("sample/pyproject.toml", PROJECT);
    write("sample/uv.lock", LOCK);
    write("sample/examples/requirements.txt", "gradio>=4\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Shell.Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("deps"));
    all.addAll(List.of(arguments));
    return new Shell(folder).run(all.toArray(String[]::new));
  }

  private JsonNode json(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    Shell.Run run = run(all.toArray(String[]::new));
    assertThat(run.errors()).isEmpty();
    return JsonMapper.shared().readTree(run.out());
  }

  private static List<String> purls(JsonNode document) {
    return document.get("packages").valueStream().map(it -> it.get("purl").stringValue()).toList();
  }

  @Test
  void textTellsWhatForWhichVersionAndWhere() {
    Shell.Run run = run("sample");

    assertThat(run.code()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.out())
        .startsWith("What it stands on: sample   folder without history\n")
        .containsPattern("To run\n +torch +2\\.4\\.0 +pyproject\\.toml:4")
        .containsPattern("To test it\n +pytest +8\\.3\\.2 +pyproject\\.toml:7")
        .containsPattern("lock files alone\n +numpy +2\\.0\\.1 +uv\\.lock:\\d+")
        .containsPattern("In examples\n +gradio +>=4 +examples/requirements\\.txt:1");
  }

  @Test
  void jsonHoldsToThePublishedSchema() throws IOException {
    String schema = Files.readString(Path.of("..", "docs", "schema", "deps-1.json"));

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(run("sample", "--format", "json").out(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void jsonTellsDirectFromTransitiveAndPartFromPart() {
    JsonNode document = json("sample");

    assertThat(document.get("schema").stringValue()).isEqualTo("scruple/deps/1");
    assertThat(document.get("choice").isNull()).isTrue();
    assertThat(document.get("packages").valueStream())
        .extracting(
            each ->
                each.get("purl").stringValue()
                    + " "
                    + each.get("direct").booleanValue()
                    + " "
                    + each.get("part").stringValue())
        .containsExactlyInAnyOrder(
            "pkg:pypi/torch@2.4.0 true MAIN",
            "pkg:pypi/pytest@8.3.2 true MAIN",
            "pkg:pypi/numpy@2.0.1 false MAIN",
            "pkg:pypi/gradio true EXAMPLE");
    assertThat(document.get("edges").valueStream())
        .anyMatch(
            each ->
                each.get("from").stringValue().equals("pkg:pypi/torch@2.4.0")
                    && each.get("to").stringValue().equals("pkg:pypi/numpy@2.0.1"));
  }

  @Test
  void directLeavesOutWhatLockFilesAloneName() {
    JsonNode document = json("sample", "--direct");

    assertThat(purls(document)).hasSize(3).noneMatch(purl -> purl.contains("numpy"));
    assertThat(document.get("edges")).isEmpty();
    assertThat(document.get("choice").get("direct").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"--scope test,build", "--scope build --scope test", "--scope=test"})
  void scopeLeavesOutTheOthers(String options) {
    List<String> all = new ArrayList<>(List.of("sample"));
    all.addAll(List.of(options.split(" ")));

    assertThat(purls(json(all.toArray(String[]::new)))).containsExactly("pkg:pypi/pytest@8.3.2");
  }

  @Test
  void csvHasARowAPackageAndPlace() {
    assertThat(run("sample", "--format", "csv").out().lines())
        .hasSize(5)
        .anyMatch(row -> row.contains(",torch,2.4.0,>=2,RUNTIME,MAIN,true,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uv.lock | torch +2\\.4\\.0 +uv\\.lock:",
        "pyproject.toml | torch +>=2 +pyproject\\.toml:4",
        "examples/requirements.txt | To run\\s+gradio +>=4 +requirements\\.txt:1",
      })
  void oneFileIsATargetToo(String file, String told) {
    Shell.Run run = run("sample/" + file);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("   one file\n").containsPattern(told);
  }

  @Test
  void wheelTellsWhatItsMetadataAskFor() throws IOException {
    Files.write(
        folder.resolve("counter-1.0-py3-none-any.whl"),
        new ZipBuilder()
            .file("counter/__init__.py", "")
            .file("counter-1.0.dist-info/METADATA", METADATA)
            .build());

    JsonNode document = json("counter-1.0-py3-none-any.whl");

    assertThat(document.get("packages").valueStream())
        .extracting(each -> each.get("purl").stringValue() + " " + each.get("scope").stringValue())
        .containsExactlyInAnyOrder("pkg:pypi/torch RUNTIME", "pkg:pypi/gradio OPTIONAL");
  }

  @Test
  void sourceArchiveIsReadInsideItsFolder() throws IOException {
    Files.write(
        folder.resolve("counter-1.0.tar.gz"),
        new TarBuilder()
            .file("counter-1.0/pyproject.toml", PROJECT)
            .file("counter-1.0/docs/requirements.txt", "sphinx\n")
            .gzip());

    assertThat(json("counter-1.0.tar.gz").get("packages").valueStream())
        .extracting(each -> each.get("name").stringValue() + " " + each.get("part").stringValue())
        .containsExactlyInAnyOrder("torch MAIN", "pytest MAIN", "sphinx DOCUMENTATION");
  }

  @Test
  void revisionOfARepositoryIsReadInPlaceOfItsWorkTree() throws IOException {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder.resolve("history"))) {
      repository.file("requirements.txt", "numpy==1.26.4\n");
      repository.commit(Author.named("Ada Example"), Instant.parse("2026-01-01T00:00:00Z"));
      repository.tag("v1");
      repository.file("requirements.txt", "numpy==2.0.1\n");
      repository.commit(Author.named("Ada Example"), Instant.parse("2026-02-01T00:00:00Z"));
    }

    assertThat(purls(json("history", "--revision", "v1"))).containsExactly("pkg:pypi/numpy@1.26.4");
    assertThat(purls(json("history"))).containsExactly("pkg:pypi/numpy@2.0.1");
  }

  @Test
  void emptyFolderIsToldSo() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    Shell.Run run = run("empty");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("No package is declared in what was read.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nowhere | 3 | there is no file or folder nowhere",
        "pkg:huggingface/Qwen/Qwen3-4B | 3 | only files tell what is needed",
        "service:openai | 3 | only files tell what is needed",
        "sample --format html | 2 | say text, json or csv",
        "sample --scope runtme | 2 | say runtime, optional, development, test or build",
        "sample --width ten | 2 | is not a number",
        "sample --for product | 2 | --for",
        "sample second | 2 | second",
      })
  void slipsAreRefusedWithWhatToDo(String arguments, int code, String told) {
    Shell.Run run = run(arguments.split(" "));

    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).contains(told);
  }

  @Test
  void helpNamesOptionsAndExitCodes() {
    assertThat(run("--help").out())
        .contains("Usage: scruple deps", "--direct", "--scope=SCOPE", "--all", "Exit codes:")
        .doesNotContain("--fail-on");
  }
}
