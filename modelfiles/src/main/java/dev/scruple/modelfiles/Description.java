// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself. Null, an empty list or no entry: it does not say, or it was not read.
 * All text is the file's own and hostile.
 *
 * @param architecture {@code llama}, {@code LlamaForCausalLM}
 * @param license as stated, not interpreted
 * @param baseModels ids or names of the models that it was made from
 * @param quantisation the data type that most parameters have, of quantised files
 * @param tensors how many
 * @param parameters elements of all tensors together
 * @param dataTypes of the tensors, sorted
 * @param chatTemplate whether it brings one
 * @param more other statements, at most {@value #MAX_MORE}, each at most {@value #MAX_TEXT}
 *     characters
 */
public record Description(
    @Nullable String architecture,
    @Nullable String name,
    @Nullable String license,
    List<String> baseModels,
    @Nullable String quantisation,
    @Nullable Long tensors,
    @Nullable Long parameters,
    List<String> dataTypes,
    boolean chatTemplate,
    Map<String, String> more) {

  static final int MAX_MORE = 64;
  static final int MAX_TEXT = 1024;

  /** Nothing is known. */
  public static final Description NONE = new Draft().build();

  public Description {
    baseModels = List.copyOf(baseModels);
    dataTypes = List.copyOf(dataTypes);
    more = Collections.unmodifiableMap(new TreeMap<>(more));
  }

  /** A description in the making. */
  static final class Draft {
    @Nullable String architecture;
    @Nullable String name;
    @Nullable String license;
    @Nullable String quantisation;
    @Nullable Long tensors;
    @Nullable Long parameters;
    boolean chatTemplate;
    final java.util.TreeSet<String> baseModels = new java.util.TreeSet<>();
    final java.util.TreeSet<String> dataTypes = new java.util.TreeSet<>();
    final Map<String, String> more = new TreeMap<>();

    void more(String key, String value) {
      if (more.size() < MAX_MORE) {
        more.put(cut(key), cut(value));
      }
    }

    Description build() {
      return new Description(
          architecture,
          name,
          license,
          List.copyOf(baseModels),
          quantisation,
          tensors,
          parameters,
          List.copyOf(dataTypes),
          chatTemplate,
          more);
    }

    static String cut(String text) {
      return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
  }
}
