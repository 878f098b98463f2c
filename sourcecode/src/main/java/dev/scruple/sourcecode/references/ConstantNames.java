// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names of a client's own constants for models: {@code GPT_4_O_MINI} for {@code gpt-4o-mini}. Taken
 * only where the outcome has the shape of a provider's names.
 */
final class ConstantNames {
  private ConstantNames() {}

  static Optional<String> service(String constant, @Nullable String provider) {
    if (constant.length() > 60 || !constant.equals(constant.toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String dashed = constant.toLowerCase(Locale.ROOT).replace('_', '-');
    String dotted = dashed.replaceAll("(?<=-\\d)-(?=\\d(?:-|$))", ".");
    String joined = dotted.replace("-4-o", "-4o");
    for (String name : List.of(joined, dotted, dashed)) {
      Optional<String> own = Providers.ofModel(name);
      if (own.isPresent()) {
        String runner = "azure-openai".equals(provider) ? "azure-openai" : own.get();
        String real = own.get().equals("anthropic") ? dashed : name;
        return Optional.of(Providers.service(runner, real));
      }
    }
    return Optional.empty();
  }
}
