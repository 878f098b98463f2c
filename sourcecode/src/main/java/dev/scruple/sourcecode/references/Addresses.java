// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses in a text that name models, data sets, providers and servers of the Model Context
 * Protocol. Each address is looked at once, by its host, its path and its end.
 */
final class Addresses {
  /** Where an address stands: it decides how much is taken for a reference. */
  enum Place {
    /** Links in prose: only the hub's, and files of weights. */
    PROSE,
    /** Code, configuration and commands: also providers' hosts and servers of MCP. */
    CODE,
    /** The argument of a fetching command: also files of data. */
    FETCH
  }

  private static final int LONGEST = 500;
  private static final Pattern ADDRESS =
      Pattern.compile("(?<![\\w/])(https?|hf|djl|ollama)://[^\\s\"'`<>()\\[\\]{}|\\\\^,;]{1,500}");
  private static final Pattern SCHEMELESS =
      Pattern.compile("(?<![\\w/.@-])(?:huggingface\\.co|hf\\.co)/[\\w.-]{1,96}/[\\w./%-]{1,300}");

  private static final Set<String> HUB =
      Set.of("huggingface.co", "hf.co", "hf-mirror.com", "www.huggingface.co");

  /** Pages of the hub that are no owners. */
  private static final Set<String> PAGES =
      Set.of(
          "api",
          "blog",
          "buckets",
          "chat",
          "collections",
          "course",
          "docs",
          "enterprise",
          "inference",
          "inference-api",
          "inference-endpoints",
          "join",
          "learn",
          "login",
          "mcp",
          "models",
          "new",
          "organizations",
          "papers",
          "posts",
          "pricing",
          "settings",
          "spaces",
          "tasks",
          "terms-of-service",
          "transformers",
          "autotrain",
          "support",
          "front",
          "landing",
          "codeparrot-search");

  private static final Pattern WEIGHTS =
      Pattern.compile(
          ".+\\.(?:pt|pth|ckpt|safetensors|onnx|gguf|ggml|h5|hdf5|tflite|caffemodel|t7|mlmodel|engine|task)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TABLE =
      Pattern.compile(".+\\.(?:csv|tsv|parquet|jsonl|arrow)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARCHIVE =
      Pattern.compile(
          ".+\\.(?:zip|tar|tar\\.gz|tgz|tar\\.bz2|7z|rar|json|json\\.gz|txt|npz|hdf5)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATA_WORD =
      Pattern.compile(
          "(?:.*[^a-z])?(?:data|datasets?|images?|train|val|test|corpus|annotations?|samples?|audio|questions?)(?:[^a-z].*)?");

  private static final Pattern PICTURE =
      Pattern.compile(".+\\.(?:png|jpe?g|gif|svg|webp|mp4|ico)", Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  /** Adds what the addresses in a text name; says whether the text had any that counts. */
  static boolean read(String text, int line, Place place, String loader, Found into) {
    boolean any = false;
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      any |= address(matcher.group(), line, place, loader, into);
    }
    if (place != Place.PROSE || text.indexOf("](") >= 0) {
      Matcher bare = SCHEMELESS.matcher(text);
      while (bare.find()) {
        any |= hub("https://" + bare.group(), line, loader, into);
      }
    }
    return any;
  }

  private static boolean address(String found, int line, Place place, String loader, Found into) {
    String address = trimmed(found);
    int scheme = address.indexOf("://");
    String rest = address.substring(scheme + 3);
    return switch (address.substring(0, scheme)) {
      case "hf" -> hub("https://huggingface.co/" + rest, line, loader, into);
      case "djl" -> weights(cut(rest), line, found, loader, into);
      case "ollama" -> weights("ollama/" + cut(rest), line, found, loader, into);
      default -> web(address, rest, line, place, loader, into);
    };
  }

  private static boolean weights(String id, int line, String found, String loader, Found into) {
    into.add(ReferenceKind.MODEL, id, line, found, loader);
    return true;
  }

  private static boolean web(
      String address, String rest, int line, Place place, String loader, Found into) {
    String bare = cut(rest);
    int slash = bare.indexOf('/');
    String host = (slash < 0 ? bare : bare.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : bare.substring(slash);
    if (isLocal(host)) {
      return false;
    }
    if (place != Place.PROSE && isProtocolServer(host, path, loader)) {
      into.add(ReferenceKind.MCP, bare, line, address, loader);
      return true;
    }
    if (place == Place.PROSE && PICTURE.matcher(path).matches()) {
      return false;
    }
    if (HUB.contains(host)) {
      return hub(address, line, loader, into);
    }
    if (WEIGHTS.matcher(path).matches() && !path.contains("/blob/")) {
      into.add(ReferenceKind.MODEL, bare, line, address, loader);
      return true;
    }
    if (place == Place.PROSE) {
      return false;
    }
    if (isData(host, path, place)) {
      into.add(ReferenceKind.DATASET, bare, line, address, loader);
      return true;
    }
    Providers.ofAddress(host).ifPresent(name -> into.provider(name, line, address, loader));
    return false;
  }

  private static boolean isData(String host, String path, Place place) {
    if (host.startsWith("api.")) {
      return false;
    }
    String small = path.toLowerCase(Locale.ROOT);
    if (host.endsWith("github.com") && (small.contains("/archive/") || small.contains("/blob/"))) {
      return false;
    }
    return TABLE.matcher(path).matches()
        || (place == Place.FETCH
            && ARCHIVE.matcher(path).matches()
            && DATA_WORD.matcher(small).matches());
  }

  /** A server says by its path, its host or the field that holds it that it speaks the protocol. */
  private static boolean isProtocolServer(String host, String path, String loader) {
    if ((host.contains("github.com") && !host.contains("copilot"))
        || host.endsWith("modelcontextprotocol.io")
        || (host.startsWith("docs.") && !host.contains("mcp"))
        || WEIGHTS.matcher(path).matches()) {
      return false;
    }
    boolean inPath =
        path.endsWith("/mcp")
            || path.startsWith("/mcp/")
            || path.endsWith("/mcp/")
            || path.endsWith("/mcp/sse");
    boolean inHost = host.startsWith("mcp.") || host.contains("-mcp.") || host.contains(".mcp.");
    boolean page = path.endsWith(".md") || path.endsWith(".json") || path.contains("/blog");
    return !page
        && (inPath
            || (inHost && (path.length() <= 1 || path.endsWith("/sse")))
            || FieldPosition.of(loader) == FieldPosition.MCP);
  }

  private static boolean isLocal(String host) {
    return host.isEmpty()
        || host.startsWith("localhost")
        || host.startsWith("127.")
        || host.startsWith("0.0.0.0")
        || host.startsWith("example")
        || host.contains(".example.")
        || host.contains("your-");
  }

  /** Reads {@code https://huggingface.co/(datasets/)owner/name(/resolve/revision/file)}. */
  private static boolean hub(String address, int line, String loader, Found into) {
    String path = cut(address.substring(address.indexOf("://") + 3));
    String[] parts = path.split("/", 9);
    int at = 1;
    ReferenceKind kind = ReferenceKind.MODEL;
    if (at < parts.length && parts[at].equals("datasets")) {
      kind = ReferenceKind.DATASET;
      at++;
    }
    if (at >= parts.length || PAGES.contains(parts[at]) || parts[at].isEmpty()) {
      return false;
    }
    String id = id(parts, at, kind);
    if (id == null) {
      return false;
    }
    int after = at + (id.indexOf('/') < 0 ? 1 : 2);
    String plain = plain(id);
    String revision = null;
    if (plain.length() < id.length()) {
      revision = id.substring(plain.length() + 1);
    } else if (after + 1 < parts.length
        && Set.of("resolve", "blob", "tree", "raw").contains(parts[after])) {
      revision = parts[after + 1];
    }
    into.add(new Reference(kind, plain, revision, line, address, into.byDefault(), loader));
    return true;
  }

  private static @Nullable String id(String[] parts, int at, ReferenceKind kind) {
    String first = parts[at];
    boolean more = at + 1 < parts.length && !parts[at + 1].isEmpty();
    boolean file = more && Set.of("resolve", "blob", "tree", "raw").contains(parts[at + 1]);
    if (more && !file && first.indexOf('@') < 0) {
      String id = first + "/" + parts[at + 1];
      return HubNames.isOwned(plain(id)) ? id : null;
    }
    if (!plain(first).matches("[A-Za-z0-9][\\w.-]{0,95}")) {
      return null;
    }
    return file || kind == ReferenceKind.DATASET || HubNames.isBare(first) ? first : null;
  }

  /** A name without the revision behind a sign. */
  private static String plain(String id) {
    int end = 0;
    while (end < id.length() && ":@".indexOf(id.charAt(end)) < 0) {
      end++;
    }
    return id.substring(0, end);
  }

  private static String trimmed(String address) {
    int end = Math.min(address.length(), LONGEST);
    while (end > 0 && ".,;:!?*…".indexOf(address.charAt(end - 1)) >= 0) {
      end--;
    }
    return address.substring(0, end);
  }

  private static String cut(String rest) {
    int end = 0;
    while (end < rest.length() && "?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end);
  }
}
