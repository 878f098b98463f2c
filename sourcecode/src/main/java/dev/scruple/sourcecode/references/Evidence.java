// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which providers a file speaks to, by its addresses, keys, clients, and its own path. */
final class Evidence {
  private static final Pattern HOST =
      Pattern.compile(
          "https?://([A-Za-z0-9][A-Za-z0-9.-]{1,200})(?::(\\d{2,5}))?(/[^\\s]{0,200})?");
  private static final Pattern ENDPOINT =
      Pattern.compile("/v\\d+(/|$|\")|/chat/completions|/embeddings");

  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, Integer> hosts = new LinkedHashMap<>();
  private String byPath = "";
  private boolean ollama;

  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?i)(^|[/_.-])(providers?|embeddings?|llms?|api|apis|client|clients|chat|rerankers?"
              + "|services?|connectors?|adapters?|integrations?)([/_.-]|$)|model_provider");

  /** Notes the path of the file. */
  void path(String path) {
    if (!SPEAKS.matcher(path).find()) {
      return;
    }
    String[] parts = path.split("/", -1);
    for (int at = parts.length - 1; at >= Math.max(0, parts.length - 3) && byPath.isEmpty(); at--) {
      byPath = Providers.ofClient(parts[at].replaceFirst("\\.\\w+$", "")).orElse("");
    }
  }

  /** Notes an address; whether it is one of a provider. */
  void address(String text, int line) {
    Matcher matcher = HOST.matcher(text);
    if (!matcher.lookingAt()) {
      return;
    }
    String host = matcher.group(1);
    ollama |= "11434".equals(matcher.group(2));
    Optional<String> known = Providers.ofAddress(host);
    if (known.isPresent()) {
      hosts.putIfAbsent(known.get(), line);
      lines.putIfAbsent(known.get(), line);
    } else if (matcher.group(3) != null && ENDPOINT.matcher(matcher.group(3)).find()) {
      String name = registrable(host);
      if (!name.isEmpty()) {
        hosts.putIfAbsent(name, line);
      }
    }
  }

  /** The name of who runs a host: {@code acme} of {@code api.acme.com}. */
  private static String registrable(String host) {
    String[] parts = host.split("\\.", -1);
    boolean number = parts[parts.length - 1].chars().allMatch(Character::isDigit);
    if (parts.length < 3 || number || host.startsWith("www.")) {
      return "";
    }
    boolean api = host.matches("(?i)(.*[.-])?(api|llm|ai|inference|gateway)[.-].*");
    return api ? parts[parts.length - 2] : "";
  }

  /** Notes a variable of the environment. */
  void variable(String name, int line) {
    Providers.ofVariable(name).ifPresent(provider -> lines.putIfAbsent(provider, line));
  }

  /** Notes a client that is made. */
  void client(String name, int line) {
    if (CLIENT.matcher(name).find()) {
      Providers.ofClient(name).ifPresent(provider -> lines.putIfAbsent(provider, line));
    }
  }

  private static final Pattern CLIENT =
      Pattern.compile(
          "(?i)client|openai|anthropic|embedding|chat|llm|vertexai|bedrock|generativemodel|api$"
              + "|^(groq|cohere|mistral|together|replicate|zhipuai|ollama\\w*|dashscope)$");

  /** Notes a provider that is named as such. */
  void provider(String name, int line) {
    Providers.ofName(name).ifPresent(provider -> lines.putIfAbsent(provider, line));
  }

  /** Notes a program that serves models on this machine. */
  void ollama() {
    ollama = true;
  }

  /** The providers with the line that tells them. */
  Map<String, Integer> providers() {
    return lines;
  }

  /** The id of a service by a model's name; empty where the name is of none. */
  Optional<String> service(String model) {
    Optional<String> named = Providers.service(model);
    boolean routed = model.indexOf('/') >= 0 && named.isPresent();
    Optional<String> host = runner();
    boolean others = host.isPresent() && Providers.runsOthers(host.get());
    if (host.isPresent() && !routed && (others || named.isEmpty())) {
      return Optional.of(Providers.service(host.get(), model));
    }
    return named;
  }

  /** Who runs models under any name here: the one host, or the one client of a file. */
  Optional<String> runner() {
    if (hosts.size() == 1) {
      return Optional.of(hosts.keySet().iterator().next());
    }
    if (!byPath.isEmpty()) {
      return Optional.of(byPath);
    }
    return lines.size() == 1 ? Optional.of(lines.keySet().iterator().next()) : Optional.empty();
  }

  /** Whether models run by Ollama here. */
  boolean byOllama() {
    return ollama || runner().filter("ollama"::equals).isPresent();
  }
}
