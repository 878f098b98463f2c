// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileClassifierTest {
  private final FileClassifier classifier = new FileClassifier(new GitAttributes());

  private Classification classify(String path) {
    return classifier.classify(path, new byte[0], null);
  }

  @Test
  void aModuleOfAPackageIsCodeWhateverItsName() {
    FileClassifier known =
        new FileClassifier(
            new GitAttributes(),
            java.util.Set.of("music", "music/samples", "music/tests", "demos"));

    assertThat(known.classify("music/samples/a.py", new byte[0], null).part()).isEqualTo(Part.MAIN);
    assertThat(known.classify("music/demos/a.py", new byte[0], null).part())
        .isEqualTo(Part.EXAMPLE);
    assertThat(known.classify("demos/a.py", new byte[0], null).part()).isEqualTo(Part.EXAMPLE);
    assertThat(known.classify("music/tests/a.py", new byte[0], null).part()).isEqualTo(Part.TEST);
  }

  @ParameterizedTest
  @CsvSource({
    "mvnw, VENDORED, VENDORED,",
    "module/gradlew.bat, VENDORED, VENDORED,",
    "src/peft/model.py, SOURCE, MAIN, Python",
    "src/main/java/a/B.java, SOURCE, MAIN, Java",
    "src/main/java/org/example/testing/B.java, SOURCE, MAIN, Java",
    "examples/a/src/main/java/a/B.java, EXAMPLE, EXAMPLE, Java",
    "src/main/resources/vendor/x.js, VENDORED, VENDORED,",
    "tests/test_model.py, TEST, TEST, Python",
    "pkg/model_test.go, TEST, TEST, Go",
    "src/test/java/a/BTest.java, TEST, TEST, Java",
    "web/app.spec.ts, TEST, TEST, TypeScript",
    "examples/train.py, EXAMPLE, EXAMPLE, Python",
    "docs/source/index.md, DOCUMENTATION, DOCUMENTATION,",
    "notebooks/01.ipynb, NOTEBOOK, MAIN,",
    "LICENSE, LICENSE, MAIN,",
    "LICENSE-MIT, LICENSE, MAIN,",
    "LICENSES/Apache-2.0.txt, LICENSE, MAIN,",
    "NOTICE, LICENSE, MAIN,",
    "COPYING.LESSER, LICENSE, MAIN,",
    "src/license.py, SOURCE, MAIN, Python",
    "docs/licenses.md, DOCUMENTATION, DOCUMENTATION,",
    "docs/terms.md, DOCUMENTATION, DOCUMENTATION,",
    "docs/checks/one-clear-licence.md, DOCUMENTATION, DOCUMENTATION,",
    "docs/LICENSE.md, LICENSE, DOCUMENTATION,",
    "models/llama3/USE_LICENSE.md, LICENSE, MAIN,",
    "CONTRIBUTING.md, GOVERNANCE, MAIN,",
    ".github/SECURITY.md, GOVERNANCE, DEVELOPMENT,",
    ".github/ISSUE_TEMPLATE/bug.yml, GOVERNANCE, DEVELOPMENT,",
    "pyproject.toml, MANIFEST, MAIN,",
    "tests_data/basic/run.py, TEST, TEST, Python",
    "integration-tests/run.py, TEST, TEST, Python",
    "js/simple_examples/run.py, EXAMPLE, EXAMPLE, Python",
    "contest/run.py, SOURCE, MAIN, Python",
    "test_gpt2.cu, TEST, TEST, CUDA",
    "requirements-dev.txt, MANIFEST, MAIN,",
    "core/pom.xml, MANIFEST, MAIN,",
    "METADATA, MANIFEST, MAIN,",
    "a-1.0.dist-info/METADATA, MANIFEST, MAIN,",
    "data/METADATA, OTHER, MAIN,",
    "PKG-INFO, MANIFEST, MAIN,",
    "uv.lock, LOCK_FILE, MAIN,",
    ".github/workflows/ci.yml, CI, DEVELOPMENT,",
    "Dockerfile, CONTAINER, MAIN,",
    "docker-compose.yml, CONTAINER, MAIN,",
    "MODEL_CARD.md, MODEL_CARD, MAIN,",
    "DATASHEET.md, DATA_CARD, MAIN,",
    "config/train.yaml, CONFIGURATION, MAIN,",
    "a/b_pb2.py, GENERATED, MAIN,",
    "third_party/x/y.c, VENDORED, VENDORED,",
    "logo.png, MEDIA, MAIN,",
  })
  void tellsWhatAFileIsByItsNameAndPlace(String path, FileKind kind, Part part, String language) {
    Classification what = classify(path);

    assertThat(what.kind()).isEqualTo(kind);
    assertThat(what.part()).isEqualTo(part);
    assertThat(what.language()).isEqualTo(language);
  }

  @Test
  void aPageAboutHistoryAmongDocumentationIsNoChangelog() {
    assertThat(classify("docs/history.md").document()).isNull();
    assertThat(classify("HISTORY.md").document()).isEqualTo(DocumentKind.CHANGELOG);
  }

  @Test
  void aLongJsonListOfRecordsIsDataAndSettingsAreNot() {
    byte[] records = "[\n  {\"a\": 1},".repeat(1000).getBytes(StandardCharsets.UTF_8);
    byte[] settings = "{\"a\": [{}],".repeat(1000).getBytes(StandardCharsets.UTF_8);

    assertThat(classifier.classify("alpaca.json", records, null).kind())
        .isEqualTo(FileKind.DATASET);
    assertThat(classifier.classify("config.json", settings, null).kind())
        .isEqualTo(FileKind.CONFIGURATION);
    assertThat(
            classifier.classify("hooks.json", "[{}]".getBytes(StandardCharsets.UTF_8), null).kind())
        .isEqualTo(FileKind.CONFIGURATION);
  }

  @ParameterizedTest
  @CsvSource({
    "data/talks.json, DATASET",
    "corpus/a/talks.json, DATASET",
    "talks.json, CONFIGURATION"
  })
  void namedRecordsInTheFolderOfDataAreData(String path, FileKind kind) {
    byte[] records =
        ("{\n \"a-1\": {\n  \"begin\": \"1:\\\"04\", \"end\": 2.5, \"text\": \"x\"},\n"
                + "\"b\": {\"begin\": 1, \"end\": 2},\n".repeat(1000))
            .getBytes(StandardCharsets.UTF_8);

    assertThat(classifier.classify(path, records, null).kind()).isEqualTo(kind);
  }

  @Test
  void nestedSettingsInTheFolderOfDataAreNoData() {
    byte[] settings =
        "{\"train\": {\"paths\": [\"a\"], \"size\": 1}}\n"
            .repeat(1000)
            .getBytes(StandardCharsets.UTF_8);

    assertThat(classifier.classify("data/config.json", settings, null).kind())
        .isEqualTo(FileKind.CONFIGURATION);
  }

  @Test
  void aNotebookIsWrittenByPeopleWhateverTheAttributeSays() {
    GitAttributes attributes = new GitAttributes();
    attributes.add(".gitattributes", "*.ipynb linguist-generated");

    assertThat(new FileClassifier(attributes).classify("a.ipynb", new byte[0], null).kind())
        .isEqualTo(FileKind.NOTEBOOK);
  }

  @Test
  void aLongListOfAToolsSettingsIsNoData() {
    String first = "[\n  {\n    \"extension\": \"a.tool\",\n    \"configuration\": {\n";
    byte[] settings = (first + "\"a\": 1,".repeat(2000)).getBytes(StandardCharsets.UTF_8);

    assertThat(classifier.classify("module/tool.json", settings, null).kind())
        .isEqualTo(FileKind.CONFIGURATION);
  }

  @Test
  void dataThatWasCompiledIsDataStill() {
    GitAttributes attributes = new GitAttributes();
    attributes.add(".gitattributes", "*.tsv linguist-generated");

    assertThat(
            new FileClassifier(attributes)
                .classify("data/names.tsv", new byte[0], FileKind.DATASET)
                .kind())
        .isEqualTo(FileKind.DATASET);
  }

  @Test
  void aNotebookIsNoneLessWhereAForgeShallNotCountIt() {
    GitAttributes attributes = new GitAttributes();
    attributes.add(".gitattributes", "*.ipynb linguist-generated\n*.ipynb linguist-vendored");

    assertThat(new FileClassifier(attributes).classify("tutorial.ipynb", new byte[0], null).kind())
        .isEqualTo(FileKind.NOTEBOOK);
  }

  @Test
  void weightsAreWeightsWhateverTheirNameAndFolder() {
    Classification what = classifier.classify("tests/data.py", new byte[0], FileKind.WEIGHTS);

    assertThat(what.kind()).isEqualTo(FileKind.WEIGHTS);
    assertThat(what.part()).isEqualTo(Part.TEST);
  }

  @Test
  void aDocumentInATestFolderIsNoDocumentOfTheProject() {
    assertThat(classify("tests/fixtures/README.md").document()).isNull();
    assertThat(classify("README.md").document()).isEqualTo(DocumentKind.README);
    assertThat(classify("packages/a/README.md").document()).isNull();
  }

  @Test
  void aScriptWithoutEndingIsKnownByItsInterpreter() {
    byte[] head = "#!/usr/bin/env python3\nimport os\n".getBytes(StandardCharsets.UTF_8);

    assertThat(classifier.classify("bin/tool", head, null).language()).isEqualTo("Python");
  }

  @ParameterizedTest
  @CsvSource({
    "Code generated by protoc. DO NOT EDIT., GENERATED",
    "Generated by the protocol buffer compiler.  DO NOT EDIT!, GENERATED",
    "This file is auto-generated. Do not modify., GENERATED",
    "@generated, GENERATED",
    "Reads code that was generated by a model., SOURCE",
    "Do not edit the list below by hand., SOURCE"
  })
  void aGeneratedHeaderIsBelieved(String words, FileKind kind) {
    byte[] head = ("// " + words + "\n").getBytes(StandardCharsets.UTF_8);

    assertThat(classifier.classify("a.go", head, null).kind()).isEqualTo(kind);
  }

  @Test
  void gitAttributesWinOverNames() {
    GitAttributes attributes = new GitAttributes();
    attributes.add(
        ".gitattributes",
        "# comment\nsrc/parser/** linguist-generated\nlib/other.js linguist-vendored\n"
            + "vendor/ours/** -linguist-vendored\n*.gen linguist-generated=true\n");
    FileClassifier attributed = new FileClassifier(attributes);

    assertThat(attributed.classify("src/parser/a.c", new byte[0], null).kind())
        .isEqualTo(FileKind.GENERATED);
    assertThat(attributed.classify("lib/other.js", new byte[0], null).kind())
        .isEqualTo(FileKind.VENDORED);
    assertThat(attributed.classify("vendor/ours/a.c", new byte[0], null).kind())
        .isEqualTo(FileKind.SOURCE);
    assertThat(attributed.classify("deep/x.gen", new byte[0], null).kind())
        .isEqualTo(FileKind.GENERATED);
  }

  @Property
  void anyPathAndBytesAreSomething(@ForAll String path, @ForAll byte[] head) {
    assertThat(classifier.classify(path, head, null).kind()).isNotNull();
  }
}
