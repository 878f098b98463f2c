// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hosted services by the names that catalogues have for them. */
final class Services {
  /** The first word of a model's or service's name, and the name that its terms go by. */
  private static final Map<String, String> TERMS =
      Map.of(
          "openai", "openai",
          "chatgpt", "openai",
          "anthropic", "anthropic",
          "claude", "anthropic",
          "gemini", "gemini-api",
          "cohere", "cohere");

  /** Open weights of makers who also run a service. */
  private static final List<String> OPEN = List.of("gpt-1", "gpt-2", "gpt-oss", "whisper", "clip");

  private Services() {}

  /** The services among the generators of a data set, each once. */
  static List<Component> of(List<String> generators) {
    Map<String, Component> services = new TreeMap<>();
    for (String generator : generators) {
      named(generator).ifPresent(each -> services.put(each.id(), each));
    }
    return List.copyOf(services.values());
  }

  /** The service that words name; empty where they name none whose terms are known. */
  static Optional<Component> named(String words) {
    String name = words.strip().toLowerCase(Locale.ROOT);
    String first = name.split("[ /]", 2)[0];
    String terms = TERMS.get(first);
    if (terms == null || OPEN.stream().anyMatch(name::contains)) {
      return Optional.empty();
    }
    return Optional.of(service("service:" + terms, terms, null, license(terms)));
  }

  /** A model that only its maker runs. */
  static Component closed(String name, String purl, @Nullable String stated) {
    String terms = TERMS.get(name.toLowerCase(Locale.ROOT).split("/", 2)[0]);
    String license = stated == null && terms != null ? license(terms) : stated;
    return service(purl, name, purl, license);
  }

  private static @Nullable String license(String terms) {
    return Terms.builtIn().find(terms).map(LicenseTerms::id).orElse(null);
  }

  private static Component service(
      String id, String name, @Nullable String purl, @Nullable String license) {
    return new Component(id, ComponentRole.SERVICE, name, purl, List.of(), license, null, license);
  }
}
