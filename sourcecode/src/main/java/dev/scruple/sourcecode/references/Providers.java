// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells who runs a model by an address, the name of a key's variable, a client's class or the shape
 * of a model's name.
 */
final class Providers {
  private static final int LONGEST = 200;

  /** First parts of names in routing libraries that aren't the provider's name itself. */
  private static final Map<String, String> ROUTES =
      Map.ofEntries(
          Map.entry("azure", "azure-openai"),
          Map.entry("azure_openai", "azure-openai"),
          Map.entry("gemini", "google"),
          Map.entry("google", "google"),
          Map.entry("google_genai", "google"),
          Map.entry("google-gla", "google"),
          Map.entry("vertex_ai", "google-vertex"),
          Map.entry("google_vertexai", "google-vertex"),
          Map.entry("google-vertex", "google-vertex"),
          Map.entry("together_ai", "together"),
          Map.entry("fireworks_ai", "fireworks"),
          Map.entry("x-ai", "xai"));

  /** Of providers whose names are owners on the hub too, or read as words: only with a shape. */
  private static final List<String> ALSO_OWNERS =
      List.of(
          "openai",
          "google",
          "nvidia",
          "cohere",
          "mistralai",
          "together",
          "lambda",
          "fal",
          "stability",
          "replicate",
          "huggingface",
          "runway",
          "jina",
          "nomic",
          "yi",
          "upstage",
          "ai21",
          "databricks",
          "tencent",
          "baichuan",
          "reka",
          "stepfun",
          "fireworks",
          "novita",
          "morph",
          "x-ai",
          "xai",
          "voyage",
          "yandex",
          "minimax",
          "cerebras",
          "sambanova",
          "modelscope",
          "deepgram");

  /** Providers under which any model is one of a service. */
  private static final List<String> ROUTERS =
      List.of("azure", "bedrock", "vertex_ai", "groq", "openrouter", "dashscope", "gemini");

  private static final List<Shape> SHAPES = shapes();
  private static final Pattern KEY =
      Pattern.compile(
          "(?:[A-Z0-9]+_){0,4}?([A-Z0-9]+(?:_[A-Z0-9]+){0,3}?)_(?:API_?KEY|KEY|API_?TOKEN|TOKEN|API_BASE|BASE_URL|API_URL|ENDPOINT)");

  private Providers() {}

  private record Shape(Pattern pattern, String provider) {}

  private static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (Provider provider : ProviderTable.ALL) {
      for (String model : provider.models()) {
        shapes.add(new Shape(Pattern.compile(model, Pattern.CASE_INSENSITIVE), provider.name()));
      }
    }
    return List.copyOf(shapes);
  }

  /** The provider whose own models have names of this shape: {@code gpt-4o}. */
  static Optional<String> ofModel(String name) {
    if (name.length() > LONGEST
        || (name.indexOf('_') > 0 && name.equals(name.toUpperCase(Locale.ROOT)))) {
      return Optional.empty();
    }
    for (Shape shape : SHAPES) {
      if (shape.pattern().matcher(name).matches()) {
        return Optional.of(shape.provider());
      }
    }
    return Optional.empty();
  }

  /** The provider at a host, or at an address, with or without a scheme. */
  static Optional<String> ofAddress(String address) {
    String host = host(address);
    if (host.startsWith("bedrock") && host.endsWith(".amazonaws.com")) {
      return Optional.of("bedrock");
    }
    for (Provider provider : ProviderTable.ALL) {
      for (String end : provider.hosts()) {
        if (host.equals(end) || host.endsWith("." + end) || host.endsWith("-" + end)) {
          return Optional.of(provider.name());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The provider at an address, by its host's name where no table knows it: {@code acme} for {@code
   * api.ai.acme.org}.
   */
  static Optional<String> ofServer(String address) {
    Optional<String> known = ofAddress(address);
    String host = host(address);
    String[] parts = host.split("\\.", -1);
    if (known.isPresent() || !host.startsWith("api.") || parts.length < 3) {
      return known;
    }
    boolean other = host.endsWith("github.com") || host.contains("example");
    return other ? Optional.empty() : Optional.of(parts[parts.length - 2]);
  }

  private static String host(String address) {
    int scheme = address.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + 3;
    int end = start;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** The provider whose key, token or address a variable of the environment holds. */
  static Optional<String> ofVariable(String name) {
    String key = name.toUpperCase(Locale.ROOT);
    if (key.length() > LONGEST || !KEY.matcher(key).matches()) {
      return Optional.empty();
    }
    if (key.startsWith("HF_") || key.startsWith("HUGGING")) {
      // The hub's own token is no service's key.
      boolean service = key.contains("_API_") && !key.contains("HUB");
      return service ? Optional.of("huggingface") : Optional.empty();
    }
    return ofClient(name);
  }

  /** The provider that a package, a class or an option names: {@code ChatOpenAI}. */
  static Optional<String> ofClient(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String letters = letters(name);
    String best = "";
    Optional<String> found = Optional.empty();
    for (Provider provider : ProviderTable.ALL) {
      for (String word : provider.clients()) {
        if (word.length() > best.length() && holds(letters, word)) {
          best = word;
          found = Optional.of(provider.name());
        }
      }
    }
    return found;
  }

  /** Short words are taken only as the beginning: {@code yi} stands in many others. */
  private static boolean holds(String letters, String word) {
    return word.length() > 4 ? letters.contains(word) : letters.startsWith(word);
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      if (Character.isLetterOrDigit(letter)) {
        letters.append(Character.toLowerCase(letter));
      }
    }
    return letters.toString();
  }

  /** The id of a provider by its written name: its letters where no table knows it. */
  static String named(String name) {
    return ofName(name).orElseGet(() -> letters(name));
  }

  /** The provider of exactly this name, as fields {@code provider: openai} have it. */
  static Optional<String> ofName(String name) {
    String small = name.strip().toLowerCase(Locale.ROOT);
    String routed = ROUTES.get(small);
    if (routed != null) {
      return Optional.of(routed);
    }
    String letters = letters(small);
    for (Provider provider : ProviderTable.ALL) {
      if (provider.name().equals(small) || provider.clients().contains(letters)) {
        return Optional.of(provider.name());
      }
    }
    return Optional.empty();
  }

  /**
   * The id of a service that a model's name alone gives away: {@code openai/gpt-4o} for {@code
   * gpt-4o}, and for {@code openai/gpt-4o} as routing libraries write it. Empty for models of hubs.
   */
  static Optional<String> service(String model) {
    Optional<String> own = ofModel(model);
    if (own.isPresent()) {
      return Optional.of(service(own.get(), model));
    }
    int slash = model.indexOf('/');
    if (slash <= 0 || slash == model.length() - 1) {
      return Optional.empty();
    }
    String first = model.substring(0, slash).toLowerCase(Locale.ROOT);
    String rest = model.substring(slash + 1);
    Optional<String> provider = ofName(first);
    boolean owner = ALSO_OWNERS.contains(first) || ofClient(first).isPresent();
    if (provider.isEmpty()
        || first.equals("mistralai")
        || (owner && !ROUTERS.contains(first) && ofModel(rest).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(service(provider.get(), rest));
  }

  /** Whether a provider runs models of others, or those of all under names of its own. */
  static boolean runsOthers(String name) {
    if (name.equals("google-vertex") || name.equals("ollama") || name.equals("huggingface")) {
      return false;
    }
    for (Provider provider : ProviderTable.ALL) {
      if (provider.name().equals(name)) {
        return provider.models().isEmpty() || name.equals("bedrock");
      }
    }
    return true;
  }

  /** The id of a model that a known provider runs. */
  static String service(String provider, String model) {
    String name = model.startsWith("models/") ? model.substring("models/".length()) : model;
    return name.startsWith(provider + "/") ? name : provider + "/" + name;
  }
}
