// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonReferencesTest {
  private static List<String> ids(String source) {
    return References.read("pkg/run.py", source).stream()
        .map(each -> each.kind() + " " + each.id() + " " + each.line())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AutoModel.from_pretrained("acme/tiny")             | MODEL acme/tiny 1
          AutoModel.from_pretrained("gpt2")                  | MODEL gpt2 1
          load_dataset("acme/talks", split="train")          | DATASET acme/talks 1
          load_dataset("openwebtext")                        | DATASET openwebtext 1
          pipeline("text-generation", model="acme/tiny-7b")  | MODEL acme/tiny-7b 1
          SentenceTransformer("all-MiniLM-L6-v2")            | MODEL all-MiniLM-L6-v2 1
          WhisperModel("large-v3")                           | MODEL whisper/large-v3 1
          YOLO("yolov8n.pt")                                 | MODEL ultralytics/yolov8n.pt 1
          torch.hub.load("acme/zoo", "net")                  | MODEL acme/zoo:net 1
          nltk.download("punkt")                             | MODEL nltk/punkt 1
          nltk.download("stopwords")                         | DATASET nltk/stopwords 1
          spacy.load("en_core_web_sm")                       | MODEL spacy/en_core_web_sm 1
          timm.create_model("resnet50", pretrained=True)     | MODEL timm/resnet50 1
          timm.create_model("hf_hub:acme/net")               | MODEL acme/net 1
          torchvision.models.vgg16(pretrained=True)          | MODEL torchvision/vgg16 1
          ollama.chat(model="llama3:8b")                     | MODEL ollama/llama3:8b 1
          open_clip.create_model_and_transforms("ViT-B-32", pretrained="laion2b") | MODEL open_clip/ViT-B-32:laion2b 1
          complete(model="claude-3-haiku-20240307")          | SERVICE anthropic/claude-3-haiku-20240307 1
          complete(model="openai/gpt-4o")                    | SERVICE openai/gpt-4o 1
          url = "https://example.org/weights/net.safetensors"| MODEL example.org/weights/net.safetensors 1
          snapshot_download("acme/rows", repo_type="dataset")| DATASET acme/rows 1
          DATASET_PATH = "gsm8k"                             | DATASET gsm8k 1
          # llm = Chat(model="claude-3-haiku-20240307")      | SERVICE anthropic/claude-3-haiku-20240307 1
          # see https://huggingface.co/datasets/acme/rows    | DATASET acme/rows 1
          """)
  void readsNamesOfLoaders(String source, String expected) {
    assertThat(ids(source)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AutoModel.from_pretrained("./out")
          AutoModel.from_pretrained(None)
          timm.create_model("resnet50")
          torchvision.models.vgg16(pretrained=False)
          load_dataset("json", data_files="rows.jsonl")
          tiktoken.encoding_for_model("gpt-4")
          kind = "text/plain"
          path = "models/net.bin"
          limits = {"gpt-4": 8192}
          model.push_to_hub("acme/tiny-7b")
          sns.load_dataset("iris")
          large = "gpt-4" in model_name
          costs = {"gpt-4": (1.25, 10.0)}
          url = "https://example.org/tool-linux-x86_64.tar.gz"
          device_model = "cuda:0"
          torch.hub.load("acme/zoo", "custom", path="net.pt")
          scores = ("MMVet", "gpt-4-turbo_score.csv")
          """)
  void tellsNothingOfOtherTexts(String source) {
    assertThat(ids(source)).isEmpty();
  }

  @Test
  void followsNamesToLoaders() {
    assertThat(
            ids(
                """
                NAMES = {"small": "acme/one", "big": "acme/two"}
                def load(size, kind="acme/three"):
                    AutoModel.from_pretrained(NAMES[size])
                    AutoModel.from_pretrained(kind)
                load("small", kind="acme/four")
                """))
        .containsExactly(
            "MODEL acme/one 1", "MODEL acme/two 1", "MODEL acme/three 2", "MODEL acme/four 5");
  }

  @Test
  void followsOptionsAndVariables() {
    assertThat(
            ids(
                """
                parser.add_argument("--base", default="acme/one")
                args = parser.parse_args()
                AutoModel.from_pretrained(args.base)
                AutoModel.from_pretrained(os.getenv("NET", "acme/two"))
                AutoModel.from_pretrained(f"acme/{'three'}")
                """))
        .containsExactly("MODEL acme/one 1", "MODEL acme/two 4", "MODEL acme/three 5");
  }

  @Test
  void tellsWhatStaysOpenWithItsExpression() {
    List<Reference> found =
        References.read("run.py", "def f(path):\n    AutoModel.from_pretrained(path)\n");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().id()).isNull();
    assertThat(found.getFirst().expression()).isEqualTo("path");
    assertThat(found.getFirst().line()).isEqualTo(2);
  }

  @Test
  void tellsRevisions() {
    List<Reference> found =
        References.read("run.py", "AutoModel.from_pretrained('acme/tiny', revision='v1')\n");

    assertThat(found).extracting(Reference::revision).containsExactly("v1");
  }

  @Test
  void namesWhoeverRunsAHost() {
    assertThat(
            ids(
                """
                client = OpenAI(base_url="https://api.acme.example.com/v1")
                client.chat.completions.create(model="granite3.3:8b", messages=[])
                """))
        .contains("SERVICE example/granite3.3:8b 2");
  }

  @Test
  void readsNotebooksByTheirLines() {
    String notebook =
        """
        {"cells": [
          {"cell_type": "markdown", "source": ["https://huggingface.co/acme/card\\n"]},
          {"cell_type": "code", "source": [
            "!wget https://example.org/rows.csv\\n",
            "AutoModel.from_pretrained('acme/tiny')\\n"], "outputs": []}
        ]}
        """;

    assertThat(References.read("a.ipynb", notebook))
        .extracting(each -> each.id() + " " + each.line())
        .containsExactly("acme/card 2", "example.org/rows.csv 4", "acme/tiny 5");
  }
}
