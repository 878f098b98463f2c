// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.testkit.archive.SampleArchives;
import dev.scruple.testkit.archive.TarBuilder;
import dev.scruple.testkit.archive.ZipBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small files of each format, written by hand. */
final class Samples {
  private Samples() {}

  /** By a usual name, with the format that each has. */
  static Map<String, Sampled> all() {
    Map<String, Sampled> all = new LinkedHashMap<>();
    put(all, "model.safetensors", Format.SAFETENSORS, SampleArchives.safetensors());
    put(all, "model.gguf", Format.GGUF, new GgufWriter(3).build());
    put(all, "ggml-model.bin", Format.GGML, latin("lmgg\u0001\0\0\0"));
    put(all, "model.pkl", Format.PICKLE, latin("\u0080\u0004\u0095\u0003\0\0\0\0\0\0\0}\u0094."));
    put(all, "old.pkl", Format.PICKLE, latin("ccollections\nOrderedDict\np0\n(tRp1\n."));
    put(all, "numbers.p0.pickle", Format.PICKLE, latin("(lp0\nI1\naI2\na."));
    put(all, "pytorch_model.bin", Format.PYTORCH_ZIP, pytorchZip(false));
    put(all, "script.pt", Format.TORCHSCRIPT, pytorchZip(true));
    put(all, "legacy.pt", Format.PYTORCH_LEGACY, torchLegacy());
    put(all, "ancient.pt", Format.PYTORCH_TAR, new TarBuilder().file("pickle", "x").build());
    put(all, "a.joblib", Format.JOBLIB, latin("\u0080\u0003cjoblib.numpy_pickle\nX\nq\u0000."));
    put(all, "a.npy", Format.NPY, npy("<f4"));
    put(all, "a.npz", Format.NPZ, new ZipBuilder().file("x.npy", npy("<f4")).build());
    put(all, "a.skops", Format.SKOPS, new ZipBuilder().file("schema.json", "{}").build());
    put(all, "a.keras", Format.KERAS, keras());
    put(all, "a.h5", Format.HDF5, latin("\u0089HDF\r\n\u001a\n model_config {}"));
    put(all, "saved_model.pb", Format.SAVED_MODEL, latin("\b\u0001\u0012\u0004abcd"));
    put(all, "frozen.pb", Format.GRAPH, latin("\n\b\n\u0002in\u0012\u0002Id"));
    put(all, "a.onnx", Format.ONNX, onnx());
    put(all, "a.tflite", Format.TFLITE, latin("\u001c\0\0\0TFL3\0\0\0\0"));
    put(all, "a.llamafile", Format.LLAMAFILE, latin("MZqFpD='\n"));
    put(all, "a.mlmodel", Format.CORE_ML, latin("\b\u0001\u0012\u0002\n\0\u00a2\u001f\u0001x"));
    put(all, "flax_model.msgpack", Format.FLAX, latin("\u0081\u00a6params\u0080"));
    put(all, "weka.model", Format.JAVA_OBJECTS, latin("\u00ac\u00ed\0\u0005sr\0\u0001A"));
    put(all, "x.ser.gz", Format.JAVA_OBJECTS, TarBuilder.gzip(latin("\u00ac\u00ed\0\u0005sr")));
    put(all, "dl4j.zip", Format.DL4J, dl4j());
    put(all, "en-token.bin", Format.OPENNLP, SampleArchives.openNlp());
    put(all, "a.cbm", Format.CATBOOST, latin("CBM1\0\0\0\0"));
    put(all, "tokenizer.json", Format.TOKENIZER_JSON, text("{\"model\":{\"type\":\"BPE\"}}"));
    put(
        all,
        "tokenizer_config.json",
        Format.TOKENIZER_CONFIGURATION,
        text("{\"tokenizer_class\":\"LlamaTokenizer\",\"chat_template\":\"{{ x }}\"}"));
    put(
        all,
        "tokenizer.model",
        Format.SENTENCEPIECE,
        latin("\n\u000e\n\u0005<unk>\u0015\0\0\0\0\u0018\u0002"));
    put(
        all,
        "config.json",
        Format.MODEL_CONFIGURATION,
        text("{\"architectures\":[\"LlamaForCausalLM\"],\"model_type\":\"llama\"}"));
    put(
        all,
        "adapter_config.json",
        Format.ADAPTER_CONFIGURATION,
        text("{\"peft_type\":\"LORA\",\"base_model_name_or_path\":\"org/base\"}"));
    put(
        all,
        "model.safetensors.index.json",
        Format.WEIGHTS_INDEX,
        text("{\"metadata\":{\"total_size\":20},\"weight_map\":{\"a\":\"1\",\"b\":\"2\"}}"));
    put(all, "a.parquet", Format.PARQUET, latin("PAR1\0\0\0\0\0\0PAR1"));
    put(all, "a.arrow", Format.ARROW, latin("ARROW1\0\0"));
    put(all, "a.sqlite", Format.SQLITE, latin("SQLite format 3\0\0\0"));
    put(all, "a.csv", Format.CSV, text("a,\"b,c\",d\n1,2,3\n"));
    put(all, "a.jsonl", Format.JSON_LINES, text("{\"a\":1}\n{\"a\":2}\n"));
    return all;
  }

  /** One of them. */
  static byte[] bytes(String name) {
    return java.util.Objects.requireNonNull(all().get(name), name).bytes();
  }

  record Sampled(Format format, ByteBuffer content) {
    byte[] bytes() {
      byte[] bytes = new byte[content.capacity()];
      content.duplicate().rewind().get(bytes);
      return bytes;
    }
  }

  private static void put(Map<String, Sampled> all, String name, Format format, byte[] bytes) {
    all.put(name, new Sampled(format, ByteBuffer.wrap(bytes)));
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A safetensors file with a header given and some bytes of data. */
  static byte[] safetensors(String header, int data) {
    byte[] json = text(header);
    return ByteBuffer.allocate(8 + json.length + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .array();
  }

  static byte[] npy(String descr) {
    String header = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (2, 3), }\n";
    return latin("\u0093NUMPY\u0001\0" + (char) header.length() + "\0" + header + "0".repeat(24));
  }

  static byte[] pytorchZip(boolean script) {
    ZipBuilder zip =
        new ZipBuilder()
            .stored("archive/data.pkl", latin("\u0080\u0002}."))
            .stored("archive/data/0", new byte[16])
            .stored("archive/data/1", new byte[16]);
    return script
        ? zip.stored("archive/constants.pkl", latin("\u0080\u0002).")).build()
        : zip.build();
  }

  private static byte[] torchLegacy() {
    return latin(
        "\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.\u0080\u0002M\u00e9\u0003.");
  }

  private static byte[] keras() {
    return new ZipBuilder()
        .file("metadata.json", "{}")
        .file("config.json", "{}")
        .file("model.weights.h5", "x")
        .build();
  }

  private static byte[] dl4j() {
    return new ZipBuilder().file("configuration.json", "{}").file("coefficients.bin", "x").build();
  }

  private static byte[] onnx() {
    // ir_version 8, producer_name "pytorch", a graph of two bytes, opset_import {version 17}.
    return latin("\b\b\u0012\u0007pytorch:\u0002\n\0B\u0002\u0010\u0011");
  }

  /** Writes GGUF headers. */
  static final class GgufWriter {
    private final int version;
    private final ByteOrder order;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private long valueCount;
    private long tensorCount;

    GgufWriter(int version) {
      this(version, ByteOrder.LITTLE_ENDIAN);
    }

    GgufWriter(int version, ByteOrder order) {
      this.version = version;
      this.order = order;
    }

    GgufWriter string(String key, String value) {
      string(values, key);
      number(values, 8, 4);
      string(values, value);
      valueCount++;
      return this;
    }

    GgufWriter u32(String key, int value) {
      string(values, key);
      number(values, 4, 4);
      number(values, value, 4);
      valueCount++;
      return this;
    }

    GgufWriter strings(String key, String... list) {
      string(values, key);
      number(values, 9, 4);
      number(values, 8, 4);
      count(values, list.length);
      for (String each : list) {
        string(values, each);
      }
      valueCount++;
      return this;
    }

    GgufWriter tensor(String name, int type, long... shape) {
      string(tensors, name);
      number(tensors, shape.length, 4);
      for (long length : shape) {
        count(tensors, length);
      }
      number(tensors, type, 4);
      number(tensors, 0, 8);
      tensorCount++;
      return this;
    }

    byte[] build() {
      return build(tensorCount, valueCount);
    }

    byte[] build(long claimedTensors, long claimedValues) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(latin("GGUF"));
      number(out, version, 4);
      count(out, claimedTensors);
      count(out, claimedValues);
      out.writeBytes(values.toByteArray());
      out.writeBytes(tensors.toByteArray());
      out.writeBytes(new byte[64]);
      return out.toByteArray();
    }

    private void string(ByteArrayOutputStream out, String text) {
      count(out, text(text).length);
      out.writeBytes(text(text));
    }

    private void count(ByteArrayOutputStream out, long value) {
      number(out, value, version == 1 ? 4 : 8);
    }

    private void number(ByteArrayOutputStream out, long value, int width) {
      byte[] bytes = new byte[width];
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
      if (width == 8) {
        buffer.putLong(value);
      } else {
        buffer.putInt((int) value);
      }
      out.writeBytes(bytes);
    }
  }
}
