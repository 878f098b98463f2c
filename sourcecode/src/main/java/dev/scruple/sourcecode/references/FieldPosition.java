// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a field, an option or a variable says about its value. */
enum FieldPosition {
  MODEL,
  DATASET,
  PROVIDER,
  MCP,
  NONE;

  private static final Set<String> MODELS =
      Set.of(
          "model",
          "models",
          "modelname",
          "modelid",
          "modeluri",
          "checkpoint",
          "ckpt",
          "pretrained",
          "weights",
          "llm",
          "llms",
          "llmid",
          "llmname",
          "tokenizer",
          "lora",
          "adapter",
          "embedder",
          "reranker",
          "engineid",
          "embeddings",
          "embedding",
          "repoid",
          "hfrepo",
          "submodel");

  private static final Set<String> DATASETS = Set.of("dataset", "datasets", "datasetid");

  /** Last words of what says something about a model, and of what is written rather than read. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "type",
          "class",
          "config",
          "version",
          "size",
          "dim",
          "dimension",
          "dimensions",
          "key",
          "prompt",
          "format",
          "description",
          "label",
          "title",
          "length",
          "args",
          "kwargs",
          "count",
          "dtype",
          "device",
          "family",
          "kind",
          "role",
          "template",
          "module",
          "package",
          "import",
          "field",
          "column",
          "split",
          "subset",
          "index",
          "task",
          "arch",
          "language",
          "output",
          "folder",
          "image",
          "tag",
          "author",
          "license",
          "owner");

  private static final Set<String> WRITTEN =
      Set.of("output", "target", "push", "save", "hub", "served", "local", "export", "remote");

  /** The position that a name as {@code modelName}, {@code --model-name} or {@code MODEL} means. */
  static FieldPosition of(String name) {
    if (name.length() > 80) {
      return NONE;
    }
    List<String> words = List.of(words(name).split("_", -1));
    String last = words.getLast();
    if (last.equals("provider") || last.equals("vendor")) {
      return PROVIDER;
    }
    if (words.contains("mcp") && !last.equals("name")) {
      return MCP;
    }
    if (last.equals("type") && words.contains("tokenizer")) {
      return MODEL;
    }
    if (OTHERWISE.contains(last) || words.stream().anyMatch(WRITTEN::contains)) {
      return NONE;
    }
    if (words.stream().anyMatch(DATASETS::contains) || words.equals(List.of("data"))) {
      return DATASET;
    }
    String all = String.join("", words);
    if (words.stream().anyMatch(MODELS::contains) || MODELS.contains(all)) {
      return MODEL;
    }
    return NONE;
  }

  /** Words in small letters with one underscore between them. */
  static String words(String name) {
    StringBuilder words = new StringBuilder(name.length() + 8);
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      boolean begins =
          Character.isUpperCase(letter)
              && at > 0
              && (Character.isLowerCase(name.charAt(at - 1))
                  || Character.isDigit(name.charAt(at - 1)));
      if (begins || !Character.isLetterOrDigit(letter)) {
        underscore(words);
      }
      if (Character.isLetterOrDigit(letter)) {
        words.append(Character.toLowerCase(letter));
      }
    }
    String text = words.toString().toLowerCase(Locale.ROOT);
    return text.endsWith("_") ? text.substring(0, text.length() - 1) : text;
  }

  private static void underscore(StringBuilder words) {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != '_') {
      words.append('_');
    }
  }
}
