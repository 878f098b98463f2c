// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFilesTest {
  private static List<String> read(String path, String... lines) {
    return OtherFiles.read(path, String.join("\n", lines)).stream()
        .map(each -> each.line() + " " + each.kind() + " " + each.id())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.ts",
        "b/C.java",
        "x.rs",
        "go/main.go",
        "values.yaml",
        "pyproject.toml",
        ".env.example",
        "run.sh",
        "docker/Dockerfile-gpu",
        "cuda.Dockerfile",
        "README.md",
        "docs/index.rst",
        "Makefile"
      })
  void aFileThatMayNameModelsIsRead(String path) {
    assertThat(OtherFiles.reads(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.py", "b.png", "package-lock.json", "tokenizer.json", "x.min.js"})
  void anotherFileIsNot(String path) {
    assertThat(OtherFiles.reads(path)).isFalse();
    assertThat(read(path, "model: \"facebook/opt-125m\"")).isEmpty();
  }

  @Test
  void aPipelineOfScriptTakesItsSecondArgument() {
    assertThat(
            read(
                "a.js",
                "const pipe = await pipeline('feature-extraction',",
                "  'Xenova/all-MiniLM-L6-v2');",
                "const other = await pipeline(\"sentiment-analysis\");"))
        .containsExactly("2 MODEL Xenova/all-MiniLM-L6-v2", "3 MODEL null");
  }

  @Test
  void aConstantIsFollowedToItsLiteral() {
    assertThat(
            read(
                "a.ts",
                "const WHICH: string = 'acme/name';",
                "const other = `${prefix}/name`;",
                "await AutoModel.from_pretrained(WHICH);",
                "await AutoModel.from_pretrained(unknown);"))
        .containsExactly("1 MODEL acme/name", "4 MODEL null");
  }

  @Test
  void aFieldsNameOrTheShapeOfAValueTells() {
    assertThat(
            read(
                "a.ts",
                "const a = { modelName: 'gpt-4o', groq: 'gemma2-9b-it', label: 'acme/name' };",
                "const model = config.model ?? 'claude-3-haiku-20240307';",
                "const b = openai('ft:gpt-4o:acme');",
                "import x from 'acme/name';",
                "if (model === 'gpt-4') {}"))
        .containsExactly(
            "1 SERVICE openai/gpt-4o",
            "1 SERVICE groq/gemma2-9b-it",
            "2 SERVICE anthropic/claude-3-haiku-20240307",
            "3 SERVICE openai/ft:gpt-4o:acme");
  }

  @Test
  void aBuilderOfJavaNamesItsProvider() {
    assertThat(
            read(
                "A.java",
                "var a = OllamaChatModel.builder().baseUrl(url).modelName(\"llama3\").build();",
                "var b = OpenAiChatModel.builder().modelName(GPT_4_O_MINI).build();",
                "var c = new AllMiniLmL6V2QuantizedEmbeddingModel();",
                "var d = Criteria.builder().optModelUrls(\"djl://ai.djl.onnxruntime/iris\");"))
        .containsExactly(
            "1 MODEL ollama/llama3",
            "2 SERVICE openai/gpt-4o-mini",
            "3 MODEL all-MiniLM-L6-v2",
            "4 MODEL ai.djl.onnxruntime/iris");
  }

  @Test
  void aTextOfSeveralLinesIsReadByItself() {
    assertThat(
            read(
                "a.rs",
                "let body = r#\"{",
                "  \"model\": \"claude-sonnet-4-5-20250929\"",
                "}\"#;",
                "let c: &'a str = \"x\";",
                "let api = api.model(\"acme/name\".to_string());"))
        .containsExactly("2 SERVICE anthropic/claude-sonnet-4-5-20250929", "5 MODEL acme/name");
  }

  @Test
  void whatACommentHoldsIsNotUsedByDefault() {
    List<Reference> found =
        OtherFiles.read("a.ts", "// model: \"gpt-4o\"\nconst x = { model: \"gpt-4\" };\n");

    assertThat(found).extracting(Reference::id).containsExactly("openai/gpt-4o", "openai/gpt-4");
    assertThat(found).extracting(Reference::byDefault).containsExactly(false, true);
  }

  @Test
  void addressesOfTheHubHaveTheirRevision() {
    List<Reference> found =
        OtherFiles.read(
            "a.go",
            """
            x := "hf://acme/name:abc"
            y := "https://huggingface.co/datasets/acme/data/resolve/v1/a.csv"
            z := "https://huggingface.co/docs/hub"
            w := "https://example.org/weights/a.onnx?download=1"
            """);

    assertThat(found)
        .extracting(Reference::kind, Reference::id, Reference::revision)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ReferenceKind.MODEL, "acme/name", "abc"),
            org.assertj.core.groups.Tuple.tuple(ReferenceKind.DATASET, "acme/data", "v1"));
  }

  @Test
  void weightsAndDataAreNamedByTheirAddress() {
    assertThat(
            read(
                "get.sh",
                "wget https://data.acme.org/images/train.zip",
                "curl -LO https://acme.org/a.onnx?download=1",
                "wget https://acme.org/setup.zip"))
        .containsExactly("1 DATASET data.acme.org/images/train.zip", "2 MODEL acme.org/a.onnx");
  }

  @Test
  void optionsOfCommandsNameModelsAndData() {
    assertThat(
            read(
                "run.sh",
                "MODEL=${1:-acme/name}",
                "python train.py --model_name_or_path $MODEL \\",
                "  --dataset_name=acme/data --output_dir acme/out",
                "python eval.py --model \"$OTHER\"",
                "ollama pull llama3:8b && hf download acme/set --repo-type dataset",
                "vllm serve acme/served",
                "python -m spacy download en_core_web_sm",
                "llama-server -hf acme/gguf:Q4_K_M",
                "python detect.py --weights yolov5s.pt",
                "# model acme/none"))
        .containsExactly(
            "1 MODEL acme/name",
            "3 DATASET acme/data",
            "4 MODEL null",
            "5 MODEL ollama/llama3:8b",
            "5 DATASET acme/set",
            "6 MODEL acme/served",
            "7 MODEL spacy/en_core_web_sm",
            "8 MODEL acme/gguf",
            "9 MODEL ultralytics/yolov5s.pt");
  }

  @Test
  void settingsAreReadWithTheNamesAboveThem() {
    assertThat(
            read(
                "a.yaml",
                "model:",
                "  uri: hf://acme/first",
                "  name: acme/second  # why",
                "image:",
                "  name: acme/image",
                "env:",
                "  - name: MODEL_ID",
                "    value: \"acme/third\"",
                "  - name: OTHER",
                "    value: acme/fourth",
                "args:",
                "  - --model",
                "  - acme/fifth",
                "command: [\"serve\", \"--model-path\", \"${MODEL:-acme/sixth}\"]",
                "run: |",
                "  python x.py --dataset acme/data",
                "# base_model: acme/seventh"))
        .containsExactly(
            "2 MODEL acme/first",
            "3 MODEL acme/second",
            "8 MODEL acme/third",
            "13 MODEL acme/fifth",
            "14 MODEL acme/sixth",
            "16 DATASET acme/data",
            "17 MODEL acme/seventh");
  }

  @Test
  void aWorkflowsOnlyValueIsFilledIn() {
    assertThat(
            read(
                "ci.yml",
                "strategy:",
                "  matrix:",
                "    model: [yolov5n]",
                "steps:",
                "  - run: python val.py --weights ${{ matrix.model }}.pt",
                "  - env:",
                "      OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY }}"))
        .containsExactly("5 MODEL ultralytics/yolov5n.pt", "7 SERVICE openai");
  }

  @Test
  void aServerThatNoTableKnowsGivesItsName() {
    assertThat(
            read(
                ".env.example",
                "TRANSLATION_API_URL=https://api.ai.acme-cloud.com/v1",
                "TRANSLATION_MODEL=qwen3:27b"))
        .containsExactly("2 SERVICE acme-cloud/qwen3:27b");
  }

  @Test
  void aListOfModelsBelongsToTheProviderThatItsFileNames() {
    assertThat(
            read(
                "models/acme.json",
                "{\"name\": \"Acme.AI\", \"url\": {\"default\": \"https://acme.org/v1\"},",
                " \"suffix\": {\"embedding\": \"v1/embeddings\"},",
                " \"models\": [{\"name\": \"gpt-4o\"}, {\"name\": \"kimi-k2\"}]}"))
        .containsExactly("3 SERVICE acmeai/gpt-4o", "3 SERVICE acmeai/kimi-k2");
  }

  @Test
  void anObjectsProviderRunsItsModels() {
    assertThat(
            read(
                "a.ts",
                "const a = { provider: 'ollama', config: { model: 'llama3.1:8b' } };",
                "const b = build('groq', { model: 'gemma2-9b-it' });"))
        .containsExactly("1 MODEL ollama/llama3.1:8b", "2 SERVICE groq/gemma2-9b-it");
    assertThat(read("a.yaml", "llm:", "  provider: ollama", "  config:", "    model: mistral"))
        .contains("4 MODEL ollama/mistral");
  }

  @Test
  void theArgumentsOfAHarnessHoldAModel() {
    List<Reference> found =
        OtherFiles.read("a.json", "{\"model_args\": \"pretrained=acme/name,revision=step1\"}");

    assertThat(found).extracting(Reference::id).containsExactly("acme/name");
    assertThat(found).extracting(Reference::revision).containsExactly("step1");
  }

  @Test
  void architectureAndWeightsAreOneModel() {
    assertThat(read("a.yaml", "params:", "  arch: ViT-bigG-14", "  version: laion2b_s39b_b160k"))
        .containsExactly("2 MODEL open_clip/ViT-bigG-14:laion2b_s39b_b160k");
  }

  @Test
  void serversOfTheProtocolAreNamedByTheirAddress() {
    assertThat(
            read(
                ".mcp.json",
                "{\"mcpServers\": {\"a\": {\"url\": \"https://acme.org/protocol?key=1\"},",
                "  \"b\": {\"command\": \"npx\", \"args\": [\"mcp-remote\", \"https://acme.org/x\"]},",
                "  \"c\": {\"url\": \"http://localhost:8080/mcp\"}}}"))
        .containsExactly("1 MCP acme.org/protocol", "2 MCP acme.org/x");
    assertThat(read("a.toml", "[mcp_servers.a]", "url = \"https://acme.org/v1\""))
        .containsExactly("2 MCP acme.org/v1");
  }

  @Test
  void aDocumentNamesByLinksAndCodeOnly() {
    assertThat(
            read(
                "README.md",
                "---",
                "base_model: acme/base",
                "---",
                "We like acme/prose and `acme/span`, and [this](https://huggingface.co/acme/linked).",
                "![x](https://huggingface.co/datasets/acme/pictures/resolve/main/a.png)",
                "```bash",
                "$ python a.py --model acme/code",
                "```",
                "Run `ollama run llama3` or `https://mcp.acme.org/mcp`.",
                "~~~json",
                "{\"model\": \"gpt-4o\"}",
                "~~~"))
        .containsExactly(
            "2 MODEL acme/base",
            "4 MODEL acme/linked",
            "7 MODEL acme/code",
            "9 MODEL ollama/llama3",
            "9 MCP mcp.acme.org/mcp",
            "11 SERVICE openai/gpt-4o");
  }

  @Test
  void aContainerFileSetsAndRuns() {
    assertThat(
            read(
                "Dockerfile",
                "FROM acme/image",
                "ENV MODEL_ID acme/name",
                "RUN hf download acme/other",
                "CMD [\"serve\", \"--model\", \"acme/third\"]"))
        .containsExactly("2 MODEL acme/name", "3 MODEL acme/other", "4 MODEL acme/third");
  }

  @ParameterizedTest
  @CsvSource({
    "facebook/opt-125m, true",
    "models/opt, false",
    "src/main.py, false",
    "a/b/c, false",
    "example.com/model, false",
    "path/to, false",
    "1/2, false",
    "acme/.., false",
    "owner/name, false",
  })
  void aNameOfTheHubIsNoPath(String text, boolean owned) {
    assertThat(HubNames.isOwned(text)).isEqualTo(owned);
  }

  @ParameterizedTest
  @CsvSource({
    "model, MODEL",
    "--model_name_or_path, MODEL",
    "embeddingModelName, MODEL",
    "LLMID, MODEL",
    "repo_id, MODEL",
    "model_type, NONE",
    "output_model, NONE",
    "train_dataset, DATASET",
    "llm_provider, PROVIDER",
    "mcp_url, MCP",
    "image, NONE",
  })
  void aFieldsNameTellsWhatItsValueIs(String name, FieldPosition position) {
    assertThat(FieldPosition.of(name)).isEqualTo(position);
  }
}
