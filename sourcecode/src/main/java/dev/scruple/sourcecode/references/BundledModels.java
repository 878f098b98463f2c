// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Models that LangChain4j bundles, by the beginnings of their classes. */
final class BundledModels {
  private static final String END = "EmbeddingModel";
  private static final String QUANTIZED = "Quantized";
  private static final Map<String, String> MODELS =
      Map.of(
          "AllMiniLmL6V2", "all-MiniLM-L6-v2",
          "BgeSmallEn", "bge-small-en",
          "BgeSmallEnV15", "bge-small-en-v1.5",
          "BgeSmallZh", "bge-small-zh",
          "BgeSmallZhV15", "bge-small-zh-v1.5",
          "E5SmallV2", "e5-small-v2");

  private BundledModels() {}

  /** The model that a class bundles, null where it bundles none. */
  static @Nullable String named(String type) {
    if (!type.endsWith(END)) {
      return null;
    }
    String name = type.substring(0, type.length() - END.length());
    if (name.endsWith(QUANTIZED)) {
      name = name.substring(0, name.length() - QUANTIZED.length());
    }
    return MODELS.get(name);
  }
}
