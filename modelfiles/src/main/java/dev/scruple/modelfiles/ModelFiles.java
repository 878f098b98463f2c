// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.content.Content;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises files of weights, tokenizers and data: by their content first, by their name where the
 * content has no mark. Nothing is loaded, unpickled or run; of a file of 100 GiB a few blocks at
 * its beginning (of zip archives also at its end) are read.
 */
public final class ModelFiles {
  /** Endings that belong to no format here and that such a file should not have. */
  private static final Set<String> OTHERS =
      Set.of(
          "txt", "md", "rst", "py", "js", "html", "json", "yaml", "yml", "toml", "xml", "png",
          "jpg", "jpeg", "gif", "svg", "webp", "pdf", "mp3", "mp4", "wav", "zip", "gz");

  /** Endings whose files are texts as often as models. */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "pt", "pth", "bin", "model", "ckpt", "pb", "obj", "z", "ts", "tar", "exe", "zip", "db",
          "lite", "task", "ser", "jl", "json");

  private static final List<Recogniser> RECOGNISERS =
      List.of(
          Safetensors::recognise,
          Gguf::recognise,
          Numpy::recognise,
          ZipModels::recognise,
          Marks::recognise,
          Pickle::recognise,
          Marks::compressed,
          JsonModels::recognise,
          Protobuf::recognise,
          Marks::texts);

  private ModelFiles() {}

  /**
   * Recognises a file; empty for what is no model or data file. Ask {@link
   * dev.scruple.content.LfsPointer} first: a pointer is no model, whatever its name.
   *
   * @param name its name or path
   * @throws IOException where the content can't be read; a broken file is not an error but has
   *     {@link ModelFile#problems}
   */
  public static Optional<ModelFile> recognise(String name, Content content) throws IOException {
    if (content.size() == 0) {
      return Optional.empty();
    }
    Sample sample = new Sample(name, content);
    for (Recogniser recogniser : RECOGNISERS) {
      Optional<ModelFile> found = recogniser.recognise(sample);
      if (found.isPresent()) {
        return found.map(file -> agrees(file, sample) ? file : lying(file));
      }
    }
    return nameOnly(sample);
  }

  /** What a name alone says, as for a git-LFS pointer; empty where it says nothing. */
  public static Optional<Format> byName(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String ending = file.substring(file.lastIndexOf('.') + 1);
    if (!file.contains(".")) {
      return Optional.empty();
    }
    return switch (ending) {
      case "json" -> jsonByName(file);
      case "bin" -> binByName(file);
      case "model" ->
          file.matches(".*(tokenizer|spiece|sentencepiece|spm|bpe).*\\.model")
              ? Optional.of(Format.SENTENCEPIECE)
              : Optional.empty();
      case "pb" -> Optional.of(file.equals("saved_model.pb") ? Format.SAVED_MODEL : Format.GRAPH);
      case "tar", "zip", "exe", "z", "ts", "obj", "db", "task", "jl", "lite" -> Optional.empty();
      default ->
          Arrays.stream(Format.values())
              .filter(format -> format.endings().contains(ending))
              .findFirst();
    };
  }

  private static Optional<Format> jsonByName(String file) {
    if (file.endsWith(".index.json")) {
      return Optional.of(Format.WEIGHTS_INDEX);
    }
    return switch (file) {
      case "tokenizer.json" -> Optional.of(Format.TOKENIZER_JSON);
      case "tokenizer_config.json" -> Optional.of(Format.TOKENIZER_CONFIGURATION);
      case "adapter_config.json" -> Optional.of(Format.ADAPTER_CONFIGURATION);
      case "config.json" -> Optional.of(Format.MODEL_CONFIGURATION);
      default -> Optional.empty();
    };
  }

  private static Optional<Format> binByName(String file) {
    if (file.contains("ggml")) {
      return Optional.of(Format.GGML);
    }
    return file.matches(".*(model|weights|optimizer|training_args|scheduler|embeds).*")
        ? Optional.of(Format.PYTORCH_ZIP)
        : Optional.empty();
  }

  private static boolean agrees(ModelFile file, Sample sample) {
    List<String> own = file.format().endings();
    if (own.stream()
        .anyMatch(end -> sample.name().equals(end) || sample.name().endsWith("." + end))) {
      return true;
    }
    String ending = sample.ending();
    return switch (file.format()) {
      // Named by their role: any name that ends in .json may be one.
      case MODEL_CONFIGURATION, TOKENIZER_CONFIGURATION, ADAPTER_CONFIGURATION, WEIGHTS_INDEX ->
          ending.equals("json");
      case JAVA_OBJECTS, PICKLE, JOBLIB ->
          Set.of("gz", "bin", "ckpt", "pt", "pth", "joblib", "z", "").contains(ending)
              || unknown(ending);
      default -> unknown(ending);
    };
  }

  /** An ending that claims nothing. */
  private static boolean unknown(String ending) {
    return ending.equals("bin")
        || (!OTHERS.contains(ending)
            && Arrays.stream(Format.values()).noneMatch(f -> f.endings().contains(ending)));
  }

  private static ModelFile lying(ModelFile file) {
    return new ModelFile(
        file.format(),
        file.canRunCode(),
        false,
        file.description(),
        file.holding(),
        file.problems());
  }

  private static Optional<ModelFile> nameOnly(Sample sample) {
    boolean ambiguous = AMBIGUOUS.contains(sample.ending());
    return byName(sample.name())
        .filter(format -> !(ambiguous && sample.text()))
        .map(
            format ->
                new ModelFile(
                    format,
                    format.loading() != Loading.NEVER_RUNS_CODE,
                    false,
                    Description.NONE,
                    Holding.USUAL,
                    List.of("its content is not recognised as " + format.id())));
  }

  @FunctionalInterface
  private interface Recogniser {
    Optional<ModelFile> recognise(Sample sample) throws IOException;
  }
}
