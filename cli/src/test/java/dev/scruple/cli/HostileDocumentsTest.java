// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents that harm a careless reader. What each test holds is listed in hostile-inputs.md. A
 * test that does not end within its time fails; the time is many times what is needed.
 */
@Timeout(120)
class HostileDocumentsTest {
  private static final int DEEP = 100_000;
  private static final String TOO_DEEP =
      "nested deeper than 200, or with a text or number too long to be read";

  @TempDir private Path temporary;
  private Trial trial;
  private Path project;

  @BeforeEach
  void makeProject() throws IOException {
    trial = new Trial(temporary);
    project = Files.createDirectory(trial.folder().resolve("project"));
    Files.writeString(project.resolve("good.py"), "x = 1\n");
  }

  private void file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String billionLaughs() {
    StringBuilder yaml = new StringBuilder("a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (char c = 'b'; c < 'k'; c++) {
      String before = "*" + (char) (c - 1);
      yaml.append(c).append(": &").append(c).append(" [");
      yaml.append((before + ", ").repeat(8)).append(before).append("]\n");
    }
    return yaml.toString();
  }

  private static String deepJson(String key) {
    return "{\"" + key + "\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
  }

  @Test
  void billionLaughsInACardCostNoMoreThanTheirText() throws Exception {
    file("README.md", "---\nlicense: mit\n" + billionLaughs() + "---\n# A model\n");
    Trial.Run run = trial.evaluate("project");
    // Aliases are passed over, and the licence was read: nothing is left unexamined.
    assertThat(run.ownGaps()).isEmpty();
    assertThat(run.document().get("components").findValuesAsString("declared")).contains("MIT");
  }

  @Test
  void billionLaughsInAWorkflowEndAndItsLinesAreRead() throws Exception {
    file(".github/workflows/ci.yml", billionLaughs() + "run: pytest\n");
    Trial.Run run = trial.evaluate("project");
    assertThat(run.ownGaps()).singleElement().asString().contains("too many values");
    assertThat(run.document().get("evidence").findValuesAsString("type")).contains("workflow");
  }

  @Test
  void billionLaughsInAUseFileAreRefused() throws Exception {
    Path use = trial.folder().resolve("use.yaml");
    Files.writeString(use, "use: mine\nactions: [run]\n" + billionLaughs());
    assertThat(trial.refuse(2, "project", "--for", "use.yaml").errors())
        .contains("use.yaml:4: aliases are not allowed");
  }

  @Test
  void aUseFileNestedWithoutEndIsRefused() throws Exception {
    Files.writeString(trial.folder().resolve("use.yaml"), "use: " + "[".repeat(DEEP));
    trial.refuse(2, "project", "--for", "use.yaml");
  }

  @Test
  void aPipeInPlaceOfAUseFileIsRefused() throws Exception {
    dev.scruple.testkit.repository.HostileFolders.pipe(trial.folder().resolve("use.yaml"));
    trial.refuse(2, "project", "--for", "use.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"package.json", "package-lock.json"})
  void manifestsNestedTooDeepAreGaps(String name) throws Exception {
    file(name, deepJson("packages"));
    assertThat(trial.evaluate("project").ownGaps())
        .containsExactly("manifests " + name + ": " + TOO_DEEP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"config.json", "tokenizer.json", "adapter_config.json"})
  void modelFilesNestedTooDeepAreGaps(String name) throws Exception {
    file(name, deepJson("model"));
    assertThat(trial.evaluate("project").ownGaps())
        .containsExactly("model-files " + name + ": " + TOO_DEEP);
  }

  @Test
  void aSafetensorsHeaderNestedTooDeepIsAGap() throws Exception {
    byte[] header = deepJson("weight").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
    bytes.write(header);
    Files.write(project.resolve("model.safetensors"), bytes.toByteArray());
    assertThat(trial.evaluate("project").gaps())
        .contains("model-files model.safetensors: its header is " + TOO_DEEP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.py", "README.md", "LICENSE", "SECURITY.md", "CONTRIBUTING.md", "pyproject.toml",
        "setup.py", "setup.cfg", "pom.xml", "Cargo.toml", "package.json", "requirements.txt",
        "config.json", "tokenizer.json", ".github/workflows/ci.yml", "CITATION.cff",
            ".gitattributes"
      })
  void aLineOfAMebibyteOfBracketsIsRead(String name) throws Exception {
    file(name, "[".repeat(1 << 20));
    trial.evaluate("project");
  }

  @Test
  void aRequirementsFileWithoutEndIsCutAndTold() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      lines.append("package-").append(i).append("==1.0.").append(i).append('\n');
    }
    file("requirements.txt", lines.toString());
    assertThat(trial.evaluate("project").ownGaps())
        .containsExactlyInAnyOrder(
            "licenses requirements.txt: only the first 2 MiB were searched for licences",
            "manifests requirements.txt: only the first 10000 entries were read");
  }

  @Test
  void aReadmeOfFiftyMebibytesIsCutAndTold() throws Exception {
    large("README.md", "Install it with pip install x, or ask in the forum.\n", 50);
    assertThat(trial.evaluate("project").ownGaps())
        .contains("licenses README.md: only the first 2 MiB were searched for licences")
        .allMatch(gap -> gap.contains(" README.md: "));
  }

  @Test
  void aLicenceOfAHundredMebibytesIsNotTakenForNone() throws Exception {
    large("LICENSE", "Permission is hereby granted ", 100);
    Trial.Run run = trial.evaluate("project");
    assertThat(run.ownGaps())
        .containsExactly(
            "licenses LICENSE: only the first 2 MiB were searched for licences",
            "secrets LICENSE: only the first 32 MiB were searched for credentials");
    assertThat(run.verdict()).isEqualTo("CANNOT_TELL");
  }

  @Test
  void tenThousandGlobsAreCutAndTold() throws Exception {
    StringBuilder globs = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      globs.append("*m*o*d*").append(i % 10).append(" linguist-vendored\n");
    }
    file(".gitattributes", globs.toString());
    Path folder = Files.createDirectory(project.resolve("package"));
    for (int i = 0; i < 1_000; i++) {
      Files.writeString(folder.resolve("module" + i + ".py"), "x = 1\n");
    }
    assertThat(trial.evaluate("project").ownGaps())
        .containsExactly(
            "files .gitattributes: too many lines for what is vendored and generated: the rest not"
                + " heeded");
  }

  private void large(String name, String text, int mebibytes) throws IOException {
    byte[] block = text.repeat((1 << 20) / text.length() + 1).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(project.resolve(name))) {
      for (int i = 0; i < mebibytes; i++) {
        out.write(block);
      }
    }
  }
}
