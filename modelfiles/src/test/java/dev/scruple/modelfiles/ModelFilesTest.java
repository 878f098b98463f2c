// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.modelfiles.Samples.GgufWriter;
import dev.scruple.testkit.archive.TarBuilder;
import dev.scruple.testkit.archive.ZipBuilder;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilesTest {
  @ParameterizedTest
  @EnumSource(Format.class)
  void recognisesEveryFormatByContentAndUsualName(Format format) throws IOException {
    int seen = 0;
    for (Map.Entry<String, Samples.Sampled> sample : Samples.all().entrySet()) {
      if (sample.getValue().format() == format) {
        ModelFile file = read(sample.getKey(), sample.getValue().bytes());
        assertThat(file.format()).as(sample.getKey()).isEqualTo(format);
        assertThat(file.nameAgrees()).as(sample.getKey()).isTrue();
        assertThat(file.kind()).isEqualTo(format.kind());
        if (format.loading() != Loading.DEPENDS) {
          assertThat(file.canRunCode()).isEqualTo(format.loading() == Loading.CAN_RUN_CODE);
        }
        seen++;
      }
    }
    assertThat(seen).as("samples of " + format).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.dat", "no-ending", "model.ckpt", "weights.bin"})
  void findsPickleAndWeightsUnderNamesThatSayNothing(String name) throws IOException {
    assertThat(read(name, Samples.bytes("model.pkl")).nameAgrees()).isTrue();
  }

  @Test
  void tellsNamesThatLie() throws IOException {
    ModelFile pickle = read("model.safetensors", Samples.bytes("model.pkl"));
    assertThat(pickle.format()).isEqualTo(Format.PICKLE);
    assertThat(pickle.nameAgrees()).isFalse();
    assertThat(pickle.canRunCode()).isTrue();
    assertThat(read("photo.png", Samples.pytorchZip(false)).nameAgrees()).isFalse();
    assertThat(read("notes.txt", Samples.bytes("model.gguf")).nameAgrees()).isFalse();
  }

  @Test
  void tellsContentThatIsNotWhatTheNameSays() throws IOException {
    ModelFile file = read("model.gguf", new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

    assertThat(file.format()).isEqualTo(Format.GGUF);
    assertThat(file.nameAgrees()).isFalse();
    assertThat(file.problems()).containsExactly("its content is not recognised as gguf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "main.py",
        "package.json",
        "LICENSE",
        "README.pt",
        "distutils-precedence.pth",
        "notes.model",
        "a.zip",
        "messages.po",
        "copyright.txt"
      })
  void leavesOrdinaryTextsAlone(String name) throws IOException {
    String text = "copyright (c) the authors\nconfigure\nmake (install).\n{}\n";

    assertThat(ModelFiles.recognise(name, Content.of(Samples.text(text)))).isEmpty();
    assertThat(ModelFiles.recognise(name, Content.of(new byte[0]))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coverage\ndist\nReact\n*.log\n",
        "ideas\nimages\n(obsolete)\n",
        "coverage\ndist\n(tests)tR\n",
        "(c) 2026\nan example\n.",
        "Some text.\nMore.\n",
        "]q it is.\n",
        "}.\n"
      })
  void leavesTextsAloneThatBeginLikePickles(String text) throws IOException {
    for (String name : new String[] {".gitignore", "CODEOWNERS", "list.in", "x.cfg", "notes.bin"}) {
      assertThat(ModelFiles.recognise(name, Content.of(Samples.text(text)))).as(name).isEmpty();
    }
  }

  @Test
  void leavesOrdinaryArchivesAndJsonAlone() throws IOException {
    byte[] zip = new ZipBuilder().file("a.txt", "x").file("config.json", "{}").build();
    byte[] json = Samples.text("{\"name\":\"x\",\"version\":\"1\",\"main\":\"index.js\"}");

    assertThat(ModelFiles.recognise("a.zip", Content.of(zip))).isEmpty();
    assertThat(ModelFiles.recognise("package.json", Content.of(json))).isEmpty();
    assertThat(ModelFiles.recognise("config.json", Content.of(json))).isEmpty();
    assertThat(ModelFiles.recognise("a.tar", Content.of(new TarBuilder().file("a", "b").build())))
        .isEmpty();
  }

  @Test
  void guessesByNameForFilesThatAreNotHere() {
    assertThat(ModelFiles.byName("a/model-00001-of-00002.safetensors"))
        .contains(Format.SAFETENSORS);
    assertThat(ModelFiles.byName("pytorch_model.bin")).contains(Format.PYTORCH_ZIP);
    assertThat(ModelFiles.byName("model.PT")).contains(Format.PYTORCH_ZIP);
    assertThat(ModelFiles.byName("ggml-base.en.bin")).contains(Format.GGML);
    assertThat(ModelFiles.byName("tokenizer.model")).contains(Format.SENTENCEPIECE);
    assertThat(ModelFiles.byName("tokenizer.json")).contains(Format.TOKENIZER_JSON);
    assertThat(ModelFiles.byName("saved_model.pb")).contains(Format.SAVED_MODEL);
    assertThat(ModelFiles.byName("data.bin")).isEmpty();
    assertThat(ModelFiles.byName("main.py")).isEmpty();
    assertThat(ModelFiles.byName("json")).isEmpty();
  }

  @Test
  void describesGgufOfEveryVersionAndByteOrder() throws IOException {
    for (int version = 1; version <= 3; version++) {
      for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
        byte[] bytes =
            new GgufWriter(version, order)
                .string("general.architecture", "llama")
                .string("general.name", "Example")
                .string("general.license", "apache-2.0")
                .string("general.base_model.0.repo_url", "https://example.org/base")
                .u32("llama.context_length", 4096)
                .strings("tokenizer.ggml.tokens", "a", "b", "c".repeat(100_000))
                .string("tokenizer.chat_template", "{{ messages }}")
                .tensor("norm", 0, 64)
                .tensor("blk.0", 12, 256, 1000)
                .build();

        ModelFile file = read("x.gguf", bytes);

        Description description = file.description();
        assertThat(file.problems()).isEmpty();
        assertThat(description.architecture()).isEqualTo("llama");
        assertThat(description.name()).isEqualTo("Example");
        assertThat(description.license()).isEqualTo("apache-2.0");
        assertThat(description.baseModels()).containsExactly("https://example.org/base");
        assertThat(description.quantisation()).isEqualTo("Q4_K");
        assertThat(description.dataTypes()).containsExactly("F32", "Q4_K");
        assertThat(description.tensors()).isEqualTo(2);
        assertThat(description.parameters()).isEqualTo(256_064);
        assertThat(description.chatTemplate()).isTrue();
        assertThat(description.more()).containsEntry("llama.context_length", "4096");
        assertThat(file.canRunCode()).isFalse();
      }
    }
  }

  @Test
  void boundsWhatGgufClaims() throws IOException {
    assertThat(read("x.gguf", new GgufWriter(3).build(0, Long.MAX_VALUE)).problems()).hasSize(1);
    assertThat(read("x.gguf", new GgufWriter(3).build(1L << 40, 0)).problems()).hasSize(1);
    assertThat(read("x.gguf", new GgufWriter(3).build(-1, -1)).problems()).hasSize(1);
    assertThat(read("x.gguf", new GgufWriter(3).tensor("t", 0, 1L << 40, 1L << 40).build()))
        .matches(file -> file.problems().getFirst().contains("shape that no file holds"));
    assertThat(read("x.gguf", new GgufWriter(9).build()).problems()).hasSize(1);
    assertThat(read("x.gguf", Samples.latin("GGUF")).problems()).hasSize(1);
  }

  @Test
  void describesSafetensors() throws IOException {
    String header =
        "{\"__metadata__\":{\"format\":\"pt\",\"license\":\"mit\"},"
            + "\"a\":{\"dtype\":\"F16\",\"shape\":[2,3],\"data_offsets\":[0,12]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[12,16]}}";

    ModelFile file = read("x.safetensors", Samples.safetensors(header, 16));

    assertThat(file.problems()).isEmpty();
    assertThat(file.description().tensors()).isEqualTo(2);
    assertThat(file.description().parameters()).isEqualTo(7);
    assertThat(file.description().dataTypes()).containsExactly("F16", "F32");
    assertThat(file.description().license()).isEqualTo("mit");
    assertThat(file.description().more()).containsEntry("format", "pt");
  }

  @Test
  void tellsWhatIsWrongWithSafetensors() throws IOException {
    assertThat(problem("{\"a\":" + tensor("F32", "[4]", "[0,16]") + "}", 8)).contains("outside");
    assertThat(problem("{\"a\":" + tensor("F32", "[5]", "[0,16]") + "}", 16)).contains("size");
    assertThat(problem("{\"a\":" + tensor("F32", "[4]", "[0,16]") + "}", 20)).contains("after");
    assertThat(problem("{\"a\":" + tensor("F32", "[4]", "[4,20]") + "}", 20)).contains("between");
    String two = tensor("U8", "[8]", "[0,8]");
    assertThat(problem("{\"a\":" + two + ",\"b\":" + two + "}", 8)).contains("overlap");
    assertThat(problem("{\"a\":" + two + ",\"a\":" + two + "}", 8)).contains("Duplicate");
    assertThat(problem("{\"a\":" + tensor("F99", "[8]", "[0,8]") + "}", 8)).contains("unknown");
    String huge = "[4294967296,4294967296,4294967296]";
    assertThat(problem("{\"a\":" + tensor("F32", huge, "[0,8]") + "}", 8)).contains("no file");
    String beyond = "[0,99999999999999999999]";
    assertThat(problem("{\"a\":" + tensor("F32", "[2]", beyond) + "}", 8)).contains("outside");
    assertThat(problem("{\"a\":{\"x\":" + "[".repeat(5000), 8)).contains("nested deeper");
    byte[] long2 = Samples.safetensors("{\"dtype\"", 0);
    long2[7] = 0x7f;
    assertThat(read("x.safetensors", long2).problems().getFirst()).contains("claims");
  }

  @Test
  void readsLittleOfAHundredGibibytes() throws IOException {
    long size = 100L << 30;
    Map<String, byte[]> beginnings =
        Map.of(
            "model.safetensors",
                Samples.safetensors(
                    "{\"a\":" + tensor("U8", "[1]", "[0," + (size - 72) + "]") + "      }", 0),
            "model.gguf", new GgufWriter(3).tensor("t", 12, 256).build(),
            "model.bin", new byte[10],
            "model.pt", Samples.latin("PK\u0003\u0004"),
            "model.onnx", Samples.latin("\b\b:\u0080\u0080\u0080\u0080\u0001"),
            "model.h5", Samples.latin("\u0089HDF\r\n\u001a\n"));
    for (Map.Entry<String, byte[]> beginning : beginnings.entrySet()) {
      Sparse content = new Sparse(beginning.getValue(), size);

      ModelFiles.recognise(beginning.getKey(), content);

      assertThat(content.read.get()).as(beginning.getKey()).isLessThan(2 << 20);
    }
  }

  @Test
  void saysThatCodeIsNamedByConfigurations() throws IOException {
    byte[] remote = Samples.text("{\"model_type\":\"x\",\"auto_map\":{\"AutoModel\":\"m.X\"}}");

    assertThat(read("config.json", remote).canRunCode()).isTrue();
    assertThat(read("config.json", Samples.bytes("config.json")).canRunCode()).isFalse();
    assertThat(read("config.json", Samples.bytes("config.json")).description())
        .matches(described -> "LlamaForCausalLM".equals(described.architecture()));
    assertThat(read("tokenizer_config.json", Samples.text("{\"auto_map\":{}}")).canRunCode())
        .isTrue();
    assertThat(read("adapter_config.json", Samples.bytes("adapter_config.json")))
        .matches(file -> file.description().baseModels().contains("org/base"));
  }

  @Test
  void saysThatArraysOfObjectsCanRunCode() throws IOException {
    byte[] zip =
        new ZipBuilder().file("a.npy", Samples.npy("<f4")).file("b.npy", Samples.npy("|O")).build();

    assertThat(read("x.npy", Samples.npy("|O")).canRunCode()).isTrue();
    assertThat(read("x.npy", Samples.npy("<f8")).canRunCode()).isFalse();
    assertThat(read("x.npz", zip).canRunCode()).isTrue();
    assertThat(read("x.npz", Samples.bytes("a.npz")).canRunCode()).isFalse();
    assertThat(read("x.npy", Samples.latin("\u0093NUMPY\u0001\0\u00ff\u00ff????")).canRunCode())
        .isTrue();
  }

  @Test
  void tellsKerasWeightsFromKerasModels() throws IOException {
    byte[] weights = Samples.latin("\u0089HDF\r\n\u001a\n weights");

    assertThat(read("x.h5", weights).canRunCode()).isFalse();
    assertThat(read("x.h5", Samples.bytes("a.h5")).canRunCode()).isTrue();
    Sparse large = new Sparse(weights, 1L << 30);
    assertThat(ModelFiles.recognise("x.h5", large).orElseThrow().canRunCode()).isTrue();
    assertThat(ModelFiles.recognise("x.weights.h5", large).orElseThrow().canRunCode()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cos\nsystem\n(S'true'\ntR.",
        "cos\nsystem\n(S'true'\ntR\u0000broken after the payload",
        "(ios\nsystem\nS'true'\no.",
        "\u0080\u0002cos\nsystem\nX\u0004\0\0\0true\u0085R\u00ff",
        "\u0080\u0000cos\nsystem\n.",
        "\u0080\u0005\u0095\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f.",
      })
  void findsPicklesThatHideTheirEnd(String pickle) throws IOException {
    ModelFile file = read("model.bin", Samples.latin(pickle));

    assertThat(file.format()).isEqualTo(Format.PICKLE);
    assertThat(file.canRunCode()).isTrue();
  }

  @Test
  void findsCompressedPickles() throws IOException {
    byte[] gzip = TarBuilder.gzip(Samples.bytes("model.pkl"));

    assertThat(read("model.pkl.gz", gzip).canRunCode()).isTrue();
    assertThat(read("model.joblib", Samples.latin("BZh91AY&SY")).format()).isEqualTo(Format.JOBLIB);
  }

  @Test
  void tellsPlainValuesFromWeights() throws IOException {
    String chords = "\u0080\u0004}\u0094(\u008c\u0001N\u0094K\0\u008c\u0001F\u0094K\u0001u";
    String imports = "\u0080\u0002cnumpy\nndarray\n(K\0K\u0001K\u0002K\u0003t.";

    assertThat(read("chords.pkl", Samples.latin(chords + ".")).holding())
        .isEqualTo(Holding.PLAIN_VALUES);
    assertThat(read("chords.pkl", Samples.latin(chords)).holding()).isEqualTo(Holding.USUAL);
    assertThat(read("chords.pkl", Samples.latin(chords + ".more")).holding())
        .isEqualTo(Holding.USUAL);
    assertThat(read("array.pkl", Samples.latin(imports)).holding()).isEqualTo(Holding.USUAL);
    assertThat(read("empty.pkl", Samples.latin("\u0080\u0002}.")).holding())
        .isEqualTo(Holding.USUAL);
  }

  @Test
  void tellsOneTensorFromThoseWithNames() throws IOException {
    String tensor =
        "ctorch._utils\n_rebuild_tensor_v2\n((U\u0007storagectorch\nFloatStorage\nU\u00010U\u0003cpu"
            + "K\u0004tQK\0K\u0004\u0085K\u0001\u0085\u0089ccollections\nOrderedDict\n)RtR";

    assertThat(zipped("\u0080\u0002" + tensor + ".").holding()).isEqualTo(Holding.ONE_TENSOR);
    assertThat(zipped("\u0080\u0002}U\u0006weight" + tensor + "s.").holding())
        .isEqualTo(Holding.USUAL);
    assertThat(zipped("\u0080\u0002cos\nsystem\n" + tensor + "0.").holding())
        .isEqualTo(Holding.USUAL);
    assertThat(zipped("\u0080\u0002" + tensor).holding()).isEqualTo(Holding.USUAL);
  }

  private static ModelFile zipped(String pickle) throws IOException {
    return read(
        "a.th",
        new ZipBuilder()
            .stored("0/data.pkl", Samples.latin(pickle))
            .stored("0/data/0", new byte[16])
            .build());
  }

  @Test
  void tellsGraphsWhoseValuesAreElsewhere() throws IOException {
    byte[] variables = Samples.latin("\n\u0010\n\u0001w\u0012\u000bVarHandleOp");
    byte[] constants = Samples.latin("\n\n\n\u0001w\u0012\u0005Const");

    assertThat(read("net.pb", variables).holding()).isEqualTo(Holding.GRAPH_WITHOUT_VALUES);
    assertThat(read("net.pb", constants).holding()).isEqualTo(Holding.USUAL);
  }

  @Test
  void describesWhatIsInsideZips() throws IOException {
    assertThat(read("x.pt", Samples.pytorchZip(false)).description().more())
        .containsEntry("storages", "2");
    assertThat(read("x.bin", Samples.bytes("en-token.bin")).description())
        .matches(d -> "TokenizerME".equals(d.architecture()))
        .matches(d -> "en".equals(d.more().get("Language")));
    byte[] cut = java.util.Arrays.copyOf(Samples.pytorchZip(false), 100);
    assertThat(read("x.pt", cut).problems().getFirst()).contains("cut short");
    assertThat(read("x.onnx", Samples.bytes("a.onnx")).description().more())
        .containsEntry("producer", "pytorch");
  }

  private static String tensor(String type, String shape, String offsets) {
    return "{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}".formatted(type, shape, offsets);
  }

  private static String problem(String header, int data) throws IOException {
    ModelFile file = read("x.safetensors", Samples.safetensors(header, data));
    assertThat(file.format()).isEqualTo(Format.SAFETENSORS);
    assertThat(file.problems()).isNotEmpty();
    return file.problems().getFirst();
  }

  private static ModelFile read(String name, byte[] bytes) throws IOException {
    Optional<ModelFile> file = ModelFiles.recognise(name, Content.of(bytes));
    assertThat(file).as(name).isPresent();
    return file.orElseThrow();
  }

  /** A beginning and then nothing but zeros; counts what is read of it. */
  private static final class Sparse implements Content {
    private final byte[] beginning;
    private final long size;
    private final AtomicLong read = new AtomicLong();

    Sparse(byte[] beginning, long size) {
      this.beginning = beginning;
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public int read(long offset, byte[] buffer, int start, int length) {
      int count = (int) Math.max(0, Math.min(length, size - offset));
      for (int i = 0; i < count; i++) {
        long at = offset + i;
        buffer[start + i] = at < beginning.length ? beginning[(int) at] : 0;
      }
      read.addAndGet(count);
      return count;
    }
  }
}
