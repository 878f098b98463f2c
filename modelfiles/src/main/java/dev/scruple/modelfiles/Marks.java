// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Formats that a mark at their beginning tells, and texts that their name and look tell. */
final class Marks {
  private static final int HDF5_SEARCHED = 1 << 20;
  private static final Set<String> TORCH_TAR = Set.of("sys_info", "pickle", "storages", "tensors");

  private Marks() {}

  static Optional<ModelFile> recognise(Sample sample) throws IOException {
    if (sample.has(0, "PAR1")) {
      return parquet(sample);
    } else if (sample.has(0, "\u0089HDF\r\n\u001a\n")) {
      return hdf5(sample);
    } else if (sample.has(4, "TFL3")) {
      return new Draft(Format.TFLITE).found();
    } else if (sample.has(0, "ARROW1") || sample.has(0, "FEA1")) {
      return new Draft(Format.ARROW).found();
    } else if (sample.has(0, "SQLite format 3\0")) {
      return new Draft(Format.SQLITE).found();
    } else if (sample.has(0, "CBM1")) {
      return new Draft(Format.CATBOOST).found();
    } else if (sample.has(0, "lmgg") || sample.has(0, "tjgg") || sample.has(0, "fmgg")) {
      return new Draft(Format.GGML).found();
    } else if (sample.has(0, "\u00ac\u00ed\u0000\u0005")) {
      return new Draft(Format.JAVA_OBJECTS).found();
    } else if (sample.has(257, "ustar") && torchTar(sample)) {
      return new Draft(Format.PYTORCH_TAR).found();
    }
    return Optional.empty();
  }

  private static Optional<ModelFile> parquet(Sample sample) throws IOException {
    Draft draft = new Draft(Format.PARQUET);
    byte[] end = new byte[4];
    if (sample.size() < 12
        || sample.content().read(sample.size() - 4, end, 0, 4) < 4
        || !new Sample("", Content.of(end)).has(0, "PAR1")) {
      draft.problem("it is cut short");
    }
    return draft.found();
  }

  /** Keras writes a model's layers into the attribute {@code model_config}, near the beginning. */
  private static Optional<ModelFile> hdf5(Sample sample) throws IOException {
    Draft draft = new Draft(Format.HDF5);
    byte[] bytes = sample.content().head(HDF5_SEARCHED);
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    boolean layers = text.contains("model_config");
    boolean weightsAlone =
        sample.name().endsWith(".weights.h5") || (bytes.length == sample.size() && !layers);
    draft.canRunCode(!weightsAlone || layers);
    if (layers) {
      draft.description.more(
          "model_config", "holds a Keras model's layers, which are not read yet");
    } else if (!weightsAlone) {
      draft.problem("only its first MiB was searched for a Keras model's layers");
    }
    return draft.found();
  }

  private static boolean torchTar(Sample sample) {
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < 100 && sample.at(i) > 0; i++) {
      first.append((char) sample.at(i));
    }
    String name = first.toString();
    name = name.startsWith("./") ? name.substring(2) : name;
    int slash = name.indexOf('/');
    return TORCH_TAR.contains(slash < 0 ? name : name.substring(0, slash));
  }

  /** Pickles and Java objects inside gzip or zlib; other compressions tell by their name alone. */
  static Optional<ModelFile> compressed(Sample sample) {
    boolean gzip = sample.has(0, "\u001f\u008b\b");
    boolean zlib = sample.at(0) == 0x78 && ((sample.at(0) << 8) | sample.at(1)) % 31 == 0;
    if (!gzip && !zlib) {
      return otherCompression(sample);
    }
    Sample inside = sample.unpacked(unpacked(sample, gzip));
    if (inside.has(0, "\u00ac\u00ed\u0000\u0005")) {
      return new Draft(Format.JAVA_OBJECTS).found();
    } else if (inside.at(0) == 0x80 && Pickle.is(inside)) {
      return new Draft(inside.mentions("joblib") || zlib ? Format.JOBLIB : Format.PICKLE).found();
    }
    return Optional.empty();
  }

  private static Optional<ModelFile> otherCompression(Sample sample) {
    boolean known =
        sample.has(0, "BZh")
            || sample.has(0, "\u00fd7zXZ\0")
            || sample.has(0, "]\0\0")
            || sample.has(0, "\u0004\"M\u0018")
            || sample.has(0, "ZF0x");
    boolean named = sample.name().contains(".joblib") || sample.name().contains(".pkl");
    return known && named ? new Draft(Format.JOBLIB).found() : Optional.empty();
  }

  private static byte[] unpacked(Sample sample, boolean gzip) {
    byte[] head = new byte[Sample.HEAD];
    int count = 0;
    try (InputStream packed = Content.of(sample.head()).open();
        InputStream in = gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
      for (int n = 0;
          n >= 0 && count < head.length;
          n = in.read(head, count, head.length - count)) {
        count += n;
      }
    } catch (IOException e) {
      // The head ends in the middle of a stream, or is none: what came out is what there is.
      return java.util.Arrays.copyOf(head, count);
    }
    return java.util.Arrays.copyOf(head, count);
  }

  static Optional<ModelFile> texts(Sample sample) {
    if (sample.head().length == 0) {
      return Optional.empty();
    }
    return switch (sample.ending()) {
      case "csv", "tsv" -> sample.text() ? table(sample) : Optional.empty();
      case "jsonl", "ndjson" ->
          sample.text() && (sample.at(0) == '{' || sample.at(0) == '[')
              ? new Draft(Format.JSON_LINES).found()
              : Optional.empty();
      case "msgpack" ->
          sample.at(0) >> 4 == 8 || sample.at(0) == 0xde || sample.at(0) == 0xdf
              ? new Draft(Format.FLAX).found()
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<ModelFile> table(Sample sample) {
    Draft draft = new Draft(Format.CSV);
    char separator = sample.ending().equals("tsv") ? '\t' : ',';
    int columns = 1;
    boolean quoted = false;
    for (int i = 0; sample.at(i) >= 0 && (quoted || sample.at(i) != '\n'); i++) {
      quoted ^= sample.at(i) == '"';
      columns += !quoted && sample.at(i) == separator ? 1 : 0;
    }
    draft.description.more("columns", Integer.toString(columns));
    return draft.found();
  }
}
