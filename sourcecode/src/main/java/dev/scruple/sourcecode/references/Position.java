// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under what name a value stands: a parameter, a field, an option, the key of an entry, and around
 * it the names of what holds it.
 *
 * @param name as written
 * @param call whether it is the name of a call that the value is handed to
 */
record Position(String name, boolean call, @Nullable Position around) {
  static final Position NONE = new Position("", false, null);
  private static final int DEEPEST = 4;
  private static final Pattern MODEL =
      Pattern.compile(
          "model|repo_?id|repo_or|tokenizer|checkpoint|ckpt|pretrained|weights|teacher|student"
              + "|encoder|processor|llm|(^|_)(vae|unet|controlnet|lora|hf|adapter|hub|reranker"
              + "|embedder)(_|$)|storage_?uri");
  private static final Pattern DATASET =
      Pattern.compile("dataset|data_?(path|name|id|repo)|(^|_)corpus|(^|_)ds(_|$)|train_data");
  private static final Pattern OTHER =
      Pattern.compile(
          "dtype|mime|content_type|(model|api|data)_?type|api_key|help$|description|^desc$|output|save|push|_dir$"
              + "|prefix|suffix|format|template|subfolder|user_agent|model_class|^role$|prompt"
              + "|citation|homepage|license|author");

  /** A value below this one. */
  Position below(String named) {
    return new Position(named, false, this);
  }

  /** An argument of a call that no name tells. */
  Position handedTo(String function) {
    return new Position(function, true, this);
  }

  /** What the nearest telling name says that a value is. */
  Sort sort() {
    int steps = 0;
    for (Position each = this; each != null && steps < DEEPEST; each = each.around) {
      Sort sort = each.own();
      if (sort != Sort.UNTOLD) {
        return sort;
      }
      steps++;
    }
    return Sort.UNTOLD;
  }

  private Sort own() {
    String small = snake(name);
    if (DATASET.matcher(small).find()) {
      return Sort.DATASET;
    }
    if (OTHER.matcher(small).find()) {
      return Sort.OTHER;
    }
    return MODEL.matcher(small).find() ? Sort.MODEL : Sort.UNTOLD;
  }

  /** Whether the nearest name of all tells it, calls aside. */
  boolean near() {
    Position each = this;
    while (each.call && each.around != null) {
      each = each.around;
    }
    return each.own() != Sort.UNTOLD;
  }

  /** Whether a name here or around holds a word. */
  boolean holds(Pattern word) {
    int steps = 0;
    for (Position each = this; each != null && steps < DEEPEST; each = each.around) {
      if (word.matcher(snake(each.name)).find()) {
        return true;
      }
      steps++;
    }
    return false;
  }

  /** The nearest name, for people. */
  String told() {
    for (Position each = this; each != null; each = each.around) {
      if (!each.name.isEmpty()) {
        return each.name;
      }
    }
    return "";
  }

  static String snake(String name) {
    String cut = name.length() > 120 ? name.substring(0, 120) : name;
    return cut.replace('-', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /** What a name says that a value is. */
  enum Sort {
    MODEL,
    DATASET,
    /** Something else than either. */
    OTHER,
    UNTOLD
  }
}
