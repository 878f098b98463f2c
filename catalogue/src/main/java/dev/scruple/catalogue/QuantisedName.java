// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model's name says about the model that it is a quantised copy of.
 *
 * <p>Copies are named after their original with the format and the width appended: {@code X-GGUF},
 * {@code X-GPTQ-Int4}, {@code X-bnb-4bit}, {@code X-i1-GGUF}. Some put the original's organisation
 * in front: {@code org_X-GGUF}, {@code org.X-GGUF}.
 */
final class QuantisedName {
  private static final Pattern FORMAT =
      Pattern.compile(
          "[-_.](?:gguf|gptq|awq|exl[23]|mlx|fp8|nvfp4|mxfp[48]|nf4|hqq|bnb|dwq|int[48]"
              + "|w[48]a(?:4|8|16)|[2-8]-?bits?|q[2-8](?:_[0-9k](?:_[a-z]{1,2})?)?)$");
  private static final Pattern MANNER =
      Pattern.compile(
          "[-_.](?:i1|imatrix|imat|dynamic|unsloth|quantized|ov|openvino|gs?[0-9]{2,3}|[0-9]{2,3}g)$");

  private QuantisedName() {}

  /** The name without its marks of quantisation, or the name itself where it has none. */
  static String strip(String name) {
    String rest = name;
    boolean quantised = false;
    while (true) {
      String lower = rest.toLowerCase(Locale.ROOT);
      Matcher format = FORMAT.matcher(lower);
      Matcher manner = MANNER.matcher(lower);
      if (format.find() && format.start() > 0) {
        quantised = true;
        rest = rest.substring(0, format.start());
      } else if (manner.find() && manner.start() > 0) {
        rest = rest.substring(0, manner.start());
      } else {
        return quantised ? rest : name;
      }
    }
  }

  /** The hub names that {@code org_name} and {@code org.name} may stand for. */
  static List<String> withOrganisation(String name) {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i < name.length() - 1; i++) {
      if (name.charAt(i) == '_' || name.charAt(i) == '.') {
        ids.add(name.substring(0, i) + '/' + name.substring(i + 1));
      }
    }
    return ids;
  }
}
