// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import static dev.scruple.modelfiles.Kind.CONFIGURATION;
import static dev.scruple.modelfiles.Kind.DATASET;
import static dev.scruple.modelfiles.Kind.TOKENIZER;
import static dev.scruple.modelfiles.Kind.WEIGHTS;
import static dev.scruple.modelfiles.Loading.CAN_RUN_CODE;
import static dev.scruple.modelfiles.Loading.DEPENDS;
import static dev.scruple.modelfiles.Loading.NEVER_RUNS_CODE;

import java.util.List;

/**
 * The formats that are recognised. The table in {@code docs/modelfiles.md} is made of this list.
 */
public enum Format {
  SAFETENSORS(
      "safetensors",
      WEIGHTS,
      NEVER_RUNS_CODE,
      "safetensors",
      "tensors, parameters, data types, metadata; offsets are checked"),
  WEIGHTS_INDEX(
      "weights-index",
      CONFIGURATION,
      NEVER_RUNS_CODE,
      "index.json",
      "the split files' tensors and total size"),
  GGUF(
      "gguf",
      WEIGHTS,
      NEVER_RUNS_CODE,
      "gguf",
      "architecture, name, licence, base models, quantisation, tensors, parameters, chat template"),
  GGML("ggml", WEIGHTS, NEVER_RUNS_CODE, "ggml", "recognised"),
  PICKLE(
      "pickle",
      WEIGHTS,
      CAN_RUN_CODE,
      "pkl pickle pck pcl",
      "protocol; recognised by its opcodes, also without a protocol mark"),
  PYTORCH_ZIP(
      "pytorch-zip",
      WEIGHTS,
      CAN_RUN_CODE,
      "pt pth bin ckpt pkl",
      "storages; the pickle inside is not read yet"),
  TORCHSCRIPT("torchscript", WEIGHTS, CAN_RUN_CODE, "pt pth ptl ts", "storages, code files"),
  PYTORCH_LEGACY("pytorch-legacy", WEIGHTS, CAN_RUN_CODE, "pt pth bin ckpt pkl", "recognised"),
  PYTORCH_TAR("pytorch-tar", WEIGHTS, CAN_RUN_CODE, "pt pth tar", "recognised"),
  JOBLIB(
      "joblib",
      WEIGHTS,
      CAN_RUN_CODE,
      "joblib jl z",
      "recognised, also inside zlib and gzip; inside bzip2, xz, lzma and lz4 by its name"),
  NPY("npy", DATASET, DEPENDS, "npy", "data type and shape; objects are pickles"),
  NPZ("npz", DATASET, DEPENDS, "npz", "arrays; objects are pickles"),
  SKOPS("skops", WEIGHTS, DEPENDS, "skops", "recognised; its types are not read yet"),
  KERAS("keras", WEIGHTS, CAN_RUN_CODE, "keras", "recognised; its layers are not read yet"),
  HDF5(
      "hdf5",
      WEIGHTS,
      DEPENDS,
      "h5 hdf5 he5",
      "recognised; can run code unless it is known to hold weights alone"),
  SAVED_MODEL("tensorflow-saved-model", WEIGHTS, CAN_RUN_CODE, "pb", "recognised"),
  GRAPH("tensorflow-graph", WEIGHTS, CAN_RUN_CODE, "pb", "recognised"),
  ONNX("onnx", WEIGHTS, NEVER_RUNS_CODE, "onnx ort", "producer"),
  TFLITE("tflite", WEIGHTS, NEVER_RUNS_CODE, "tflite lite task", "recognised"),
  LLAMAFILE("llamafile", WEIGHTS, CAN_RUN_CODE, "llamafile exe", "a program; recognised"),
  CORE_ML("core-ml", WEIGHTS, NEVER_RUNS_CODE, "mlmodel", "recognised"),
  FLAX("flax-msgpack", WEIGHTS, NEVER_RUNS_CODE, "msgpack", "recognised"),
  JAVA_OBJECTS(
      "java-serialized",
      WEIGHTS,
      CAN_RUN_CODE,
      "ser model obj",
      "recognised, also inside gzip; its classes are not read yet"),
  DL4J("dl4j", WEIGHTS, CAN_RUN_CODE, "zip bin dl4j", "recognised"),
  OPENNLP(
      "opennlp",
      WEIGHTS,
      NEVER_RUNS_CODE,
      "bin",
      "component, language; names classes, brings none"),
  CATBOOST("catboost", WEIGHTS, NEVER_RUNS_CODE, "cbm", "recognised"),
  TOKENIZER_JSON("tokenizer-json", TOKENIZER, NEVER_RUNS_CODE, "tokenizer.json", "kind of model"),
  TOKENIZER_CONFIGURATION(
      "tokenizer-config",
      TOKENIZER,
      DEPENDS,
      "tokenizer_config.json",
      "class, chat template; auto_map names code"),
  SENTENCEPIECE("sentencepiece", TOKENIZER, NEVER_RUNS_CODE, "model spm", "recognised"),
  MODEL_CONFIGURATION(
      "model-config",
      CONFIGURATION,
      DEPENDS,
      "config.json",
      "architecture, kind of model; auto_map names code"),
  ADAPTER_CONFIGURATION(
      "adapter-config",
      CONFIGURATION,
      DEPENDS,
      "adapter_config.json",
      "kind of adapter, base model; auto_mapping names code"),
  PARQUET("parquet", DATASET, NEVER_RUNS_CODE, "parquet", "recognised"),
  ARROW("arrow", DATASET, NEVER_RUNS_CODE, "arrow feather ipc", "recognised"),
  SQLITE("sqlite", DATASET, NEVER_RUNS_CODE, "sqlite sqlite3 db", "recognised"),
  CSV("csv", DATASET, NEVER_RUNS_CODE, "csv tsv", "columns of the first line, counted"),
  JSON_LINES("json-lines", DATASET, NEVER_RUNS_CODE, "jsonl ndjson", "recognised");

  private final String id;
  private final Kind kind;
  private final Loading loading;
  private final String endings;
  private final String described;

  Format(String id, Kind kind, Loading loading, String endings, String described) {
    this.id = id;
    this.kind = kind;
    this.loading = loading;
    this.endings = endings;
    this.described = described;
  }

  /** Kebab-case, as written into the dossier. */
  public String id() {
    return id;
  }

  /** What such files are for. */
  public Kind kind() {
    return kind;
  }

  /** Whether loading such a file can run code. */
  public Loading loading() {
    return loading;
  }

  /** The usual endings of names, in lower case, without the first dot. */
  public List<String> endings() {
    return List.of(endings.split(" ", -1));
  }

  /** What is read of such a file, in a few words. */
  public String described() {
    return described;
  }
}
