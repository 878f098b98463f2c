// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JavaScript, TypeScript, Java, Kotlin, Rust, Go, C, C#, Swift and JSON.
 *
 * <p>What a text names is told by what stands before it: the field or variable that it is given to,
 * the call whose argument it is, or its own shape. Names of constants are followed within the file.
 */
final class CodeReader {
  private static final int DEEPEST = 2;

  /** Calls by the place of the argument that names a model. */
  private static final Map<String, Integer> MODEL_CALLS =
      Map.ofEntries(
          Map.entry("from_pretrained", 0),
          Map.entry("pipeline", 1),
          Map.entry("snapshot_download", 0),
          Map.entry("hf_hub_download", 0),
          Map.entry("SentenceTransformer", 0),
          Map.entry("fromPretrained", 0),
          Map.entry("modelName", 0),
          Map.entry("modelId", 0),
          Map.entry("model", 0),
          Map.entry("setModel", 0),
          Map.entry("getGenerativeModel", 0),
          Map.entry("GenerativeModel", 0),
          Map.entry("with_revision", 0),
          Map.entry("optModelId", 0),
          Map.entry("languageModel", 0),
          Map.entry("textEmbeddingModel", 0),
          Map.entry("optModelUrls", 0),
          Map.entry("withModel", 0));

  /** Calls that load, so that an argument that the file leaves open is told. */
  private static final Set<String> LOADERS =
      Set.of(
          "from_pretrained", "pipeline", "fromPretrained", "snapshot_download", "hf_hub_download");

  private final CodeTree tree;
  private final Found into;
  private final Map<String, CodeToken> constants;
  private final @Nullable String fileProvider;
  private final @Nullable String server;
  private final Map<Integer, String> objectProviders;

  private CodeReader(CodeTree tree, Found into) {
    this.tree = tree;
    this.into = into;
    this.constants = constants(tree);
    this.fileProvider = fileProvider(tree);
    this.server = server(tree);
    this.objectProviders = objectProviders(tree);
  }

  /** Reads a file; single quotes hold texts in scripts. */
  static List<Reference> read(String path, String text) {
    boolean script = path.matches(".*\\.(?:[cm]?[jt]sx?|svelte|vue|json5?|php|dart|html?)");
    Found found = new Found(true);
    read(text, script, found, 0);
    return found.done();
  }

  private static void read(String text, boolean script, Found into, int depth) {
    CodeLexer.Lexed lexed = new CodeLexer(text, script).read();
    new CodeReader(new CodeTree(lexed.tokens()), into).texts();
    if (depth >= DEEPEST) {
      return;
    }
    for (CodeLexer.Snippet snippet : lexed.snippets()) {
      if (snippet.text().indexOf("://") >= 0
          || snippet.text().indexOf('"') >= 0
          || snippet.text().indexOf('\'') >= 0) {
        Found part = new Found(into.byDefault() && !snippet.comment());
        read(snippet.text(), snippet.comment() && script, part, depth + 1);
        plainLines(snippet, part);
        into.part(part.done(), snippet.linesBefore());
      }
    }
  }

  /** Addresses and settings in a text of several lines, which may be YAML or prose. */
  private static void plainLines(CodeLexer.Snippet snippet, Found part) {
    int line = 0;
    for (String each : snippet.text().lines().toList()) {
      line++;
      Addresses.Place place = snippet.comment() ? Addresses.Place.PROSE : Addresses.Place.CODE;
      Addresses.read(each, line, place, snippet.comment() ? "comment" : "text", part);
      int colon = each.indexOf(": ");
      if (!snippet.comment() && colon > 0) {
        String value = each.substring(colon + 2).strip();
        if (value.indexOf('"') < 0) {
          NamedValues.read(each.substring(0, colon).strip(), value, line, null, part);
        }
      }
    }
  }

  private static Map<String, CodeToken> constants(CodeTree tree) {
    Map<String, CodeToken> constants = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (int at = 2; at < tree.size(); at++) {
      boolean given = tree.isSign(at - 1, "=") || tree.isSign(at - 1, ":=");
      boolean ends = at + 1 >= tree.size() || !tree.isSign(at + 1, "+");
      if (tree.token(at).isText() && given && ends) {
        String name = tree.key(at);
        if (name != null && constants.put(name, tree.token(at)) != null) {
          twice.add(name);
        }
      }
    }
    twice.forEach(constants::remove);
    return constants;
  }

  /**
   * The programs that serve their own names of models: taken where a file names no other client.
   */
  private static @Nullable String fileProvider(CodeTree tree) {
    Set<String> clients = new HashSet<>();
    for (int at = 0; at < tree.size(); at++) {
      CodeToken token = tree.token(at);
      if (token.isWord() && Character.isUpperCase(token.text().charAt(0))) {
        Providers.ofClient(token.text()).ifPresent(clients::add);
      }
    }
    return clients.equals(Set.of("ollama")) ? "ollama" : null;
  }

  /**
   * The provider whose models a file of settings lists: the only one whose address it gives, or, in
   * a list of models with an address that no table knows, the one whose name the file has.
   */
  private static @Nullable String server(CodeTree tree) {
    Set<String> known = new HashSet<>();
    Set<String> others = new HashSet<>();
    String name = null;
    boolean models = false;
    for (int at = 2; at < tree.size(); at++) {
      CodeToken token = tree.token(at);
      boolean field = tree.isSign(at - 1, ":") && tree.token(at - 2).isText();
      String key = field ? tree.token(at - 2).text() : "";
      boolean root = field && tree.opener(at) == 0;
      models |= root && key.equals("models") && token.isSign("[");
      if (root && key.equals("name") && token.isText()) {
        name = token.text();
      }
      if (field && token.isText() && token.text().startsWith("https://")) {
        Providers.ofAddress(token.text()).ifPresent(known::add);
        others.add(Providers.ofServer(token.text()).orElse(""));
      }
    }
    if (known.size() == 1) {
      return known.iterator().next();
    }
    if (models && name != null && !others.isEmpty()) {
      return Providers.named(name);
    }
    String only = others.size() == 1 ? others.iterator().next() : "";
    return only.isEmpty() ? null : only;
  }

  /** What the field {@code provider} of an object says, by the object's bracket. */
  private static Map<Integer, String> objectProviders(CodeTree tree) {
    Map<Integer, String> providers = new HashMap<>();
    for (int at = 2; at < tree.size(); at++) {
      CodeToken token = tree.token(at);
      boolean field =
          token.isText()
              && ((tree.isSign(at - 1, ":")
                      && FieldPosition.of(tree.token(at - 2).text()) == FieldPosition.PROVIDER)
                  || (tree.isSign(at - 1, "(") && tree.isSign(at + 1, ",")));
      int opener = tree.opener(at);
      if (field) {
        Providers.ofName(token.text()).ifPresent(known -> providers.put(opener, known));
      }
    }
    return providers;
  }

  private void texts() {
    for (int at = 0; at < tree.size(); at++) {
      CodeToken token = tree.token(at);
      switch (token.kind()) {
        case TEXT -> text(at, token);
        case OPEN_TEXT -> openText(at, token);
        case WORD -> word(at, token);
        case SIGN -> {}
      }
    }
  }

  private void text(int at, CodeToken token) {
    String value = token.text();
    if (isKey(at)) {
      key(token);
      return;
    }
    if (value.isEmpty() || isCompared(at) || isImported(at)) {
      return;
    }
    String key = keyFor(at);
    if (key != null
        && server != null
        && NamedValues.served(key, value, token.line(), server, into)) {
      return;
    }
    if (key != null
        && isModelArgument(at, key)
        && NamedValues.model(key, value, token.line(), provider(at), into)) {
      return;
    }
    if (isProtocolField(at, key)) {
      if (Addresses.read(value, token.line(), Addresses.Place.CODE, "mcpServers", into)) {
        return;
      }
    }
    String name = key == null ? "" : key;
    if (value.contains("://")) {
      addresses(token, name);
    } else if (!NamedValues.read(name, value, token.line(), provider(at), into)) {
      Providers.ofVariable(value.equals(value.toUpperCase(Locale.ROOT)) ? value : name)
          .ifPresent(known -> into.provider(known, token.line(), value, name));
    }
  }

  /** A name of a field that is itself an address or a model of a known owner. */
  private void key(CodeToken token) {
    String value = token.text();
    if (value.startsWith("https://") || value.startsWith("hf://")) {
      Addresses.read(value, token.line(), Addresses.Place.CODE, "key", into);
    } else if (HubNames.isOwned(value) && HubNames.isOfKnownOwner(value)) {
      into.add(ReferenceKind.MODEL, value, token.line(), value, "key");
    }
  }

  private void addresses(CodeToken token, String name) {
    String value = token.text();
    if (Addresses.read(value, token.line(), Addresses.Place.CODE, name, into)) {
      return;
    }
    boolean archive = value.matches("https?://[^\\s]{1,400}\\.(?:zip|tar|tar\\.gz|tgz|npz)");
    if (archive && name.startsWith("optModel")) {
      into.add(
          ReferenceKind.MODEL,
          value.substring(value.indexOf("://") + 3),
          token.line(),
          value,
          name);
    }
  }

  private void openText(int at, CodeToken token) {
    if (token.text().contains("://")) {
      Addresses.read(token.text(), token.line(), Addresses.Place.CODE, "text", into);
    }
    String key = keyFor(at);
    if (key != null && LOADERS.contains(key) && isModelArgument(at, key)) {
      into.open(ReferenceKind.MODEL, token.line(), token.text(), key);
    }
  }

  /** A constant's name as a loader's argument, a class of a bundled model, or a key's variable. */
  private void word(int at, CodeToken token) {
    String bundled = tree.isSign(at + 1, "(") ? BundledModels.named(token.text()) : null;
    if (bundled != null && at > 0 && tree.token(at - 1).text().equals("new")) {
      into.add(ReferenceKind.MODEL, bundled, token.line(), token.text(), token.text());
      return;
    }
    if (at > 1
        && (tree.isSign(at - 1, ".") || tree.isSign(at - 1, "?."))
        && tree.token(at - 2).text().equals("env")) {
      Providers.ofVariable(token.text())
          .ifPresent(known -> into.provider(known, token.line(), token.text(), "env"));
      return;
    }
    int opener = tree.opener(at);
    boolean ends = tree.isSign(at + 1, ")") || tree.isSign(at + 1, ",");
    boolean alone = ends && (opener == at - 1 || tree.isSign(at - 1, ","));
    String callee = opener < 0 ? null : tree.callee(opener);
    if (alone && callee != null && isModelArgument(at, callee)) {
      constant(at, token, callee);
    }
    pipelineWithoutModel(at, token);
  }

  private void pipelineWithoutModel(int at, CodeToken token) {
    if (token.text().equals("pipeline")
        && tree.isSign(at + 1, "(")
        && tree.isSign(at + 3, ")")
        && tree.token(at + 2).isText()
        && !tree.isSign(at - 1, ".")) {
      into.open(ReferenceKind.MODEL, token.line(), tree.token(at + 2).text(), "pipeline");
    }
  }

  private void constant(int at, CodeToken token, String callee) {
    CodeToken value = constants.get(token.text());
    String provider = provider(at);
    if (value != null) {
      NamedValues.model(callee, value.text(), value.line(), provider, into);
      return;
    }
    Optional<String> named = ConstantNames.service(token.text(), provider);
    if (named.isPresent()) {
      into.add(ReferenceKind.SERVICE, named.get(), token.line(), token.text(), callee);
    } else if (LOADERS.contains(callee) || (provider != null && isConstant(token.text()))) {
      boolean weights = provider == null || provider.equals("ollama");
      into.open(
          weights ? ReferenceKind.MODEL : ReferenceKind.SERVICE,
          token.line(),
          token.text(),
          callee);
    }
  }

  private static boolean isConstant(String word) {
    return word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private boolean isModelArgument(int at, String callee) {
    Integer place = MODEL_CALLS.get(callee);
    int opener = tree.opener(at);
    return place != null
        && opener >= 0
        && callee.equals(tree.callee(opener))
        && tree.argument(at) == place;
  }

  /** The field, variable, array or call that a text belongs to. */
  private @Nullable String keyFor(int at) {
    String key = tree.key(at);
    int opener = tree.opener(at);
    if (key != null) {
      return isGeneral(key) ? parentOf(opener, key) : key;
    }
    if (opener < 0) {
      return null;
    }
    String callee = tree.callee(opener);
    if (callee != null) {
      return callee;
    }
    return tree.isSign(opener, "[") || tree.isSign(opener, "{") ? tree.keyOf(opener) : null;
  }

  /** In a list of {@code models}, a general field says what its object does. */
  private String parentOf(int opener, String key) {
    int at = opener;
    for (int depth = 0; depth < 2 && at >= 0; depth++) {
      String parent = tree.keyOf(at);
      if (parent != null) {
        return FieldPosition.of(parent) == FieldPosition.MODEL ? parent : key;
      }
      at = tree.opener(at);
    }
    return key;
  }

  private static boolean isGeneral(String key) {
    return switch (key) {
      case "name", "id", "default", "value", "path" -> true;
      default -> false;
    };
  }

  private boolean isProtocolField(int at, @Nullable String key) {
    if (key == null && !tree.isSign(at - 1, ",") && !tree.isSign(at - 1, "[")) {
      return false;
    }
    int opener = tree.opener(at);
    for (int depth = 0; depth < 4 && opener >= 0; depth++) {
      String name = tree.keyOf(opener);
      if (name != null && FieldPosition.of(name) == FieldPosition.MCP) {
        return true;
      }
      opener = tree.opener(opener);
    }
    return false;
  }

  /** The provider of the client whose builder, constructor or call encloses a token. */
  private @Nullable String provider(int at) {
    String call = tree.enclosingCall(at);
    Optional<String> named = call == null ? Optional.empty() : Providers.ofName(call);
    if (named.isPresent()) {
      return named.get();
    }
    int opener = tree.opener(at);
    for (int depth = 0; depth < 3 && opener >= 0; depth++) {
      String said = objectProviders.get(opener);
      if (said != null) {
        return said;
      }
      opener = tree.opener(opener);
    }
    String builder = builder(at);
    if (builder != null) {
      return Providers.ofClient(builder).orElse(fileProvider);
    }
    return fileProvider;
  }

  /** {@code OllamaChatModel} of {@code OllamaChatModel.builder().baseUrl(url).modelName(…)}. */
  private @Nullable String builder(int at) {
    int least = Math.max(0, at - 120);
    for (int each = at; each > least; each--) {
      if (tree.isSign(each, ";")) {
        return null;
      }
      if (tree.token(each).text().equals("builder") && each >= 2 && tree.isSign(each - 1, ".")) {
        return tree.token(each - 2).text();
      }
    }
    return null;
  }

  private boolean isKey(int at) {
    return tree.isSign(at + 1, ":") && (tree.isSign(at - 1, "{") || tree.isSign(at - 1, ","));
  }

  private boolean isCompared(int at) {
    return tree.isSign(at - 1, "==")
        || tree.isSign(at - 1, "===")
        || tree.isSign(at - 1, "!=")
        || tree.isSign(at - 1, "!==")
        || tree.isSign(at + 1, "==")
        || tree.isSign(at + 1, "===")
        || (at > 0 && tree.token(at - 1).text().equals("case"));
  }

  private boolean isImported(int at) {
    if (at == 0) {
      return false;
    }
    String before = tree.token(at - 1).text();
    String call = tree.opener(at) < 0 ? null : tree.callee(tree.opener(at));
    return before.equals("from")
        || before.equals("import")
        || "require".equals(call)
        || "import".equals(call)
        || "mock".equals(call);
  }
}
