// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import dev.scruple.sourcecode.names.ModulePath;
import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Place;
import dev.scruple.sourcecode.python.Python;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * References of Python source.
 *
 * <p>Two ways lead to an id: back from the arguments of functions that load ({@link LoaderCalls}),
 * and forward from texts of a telling shape under a telling name. Comments and texts of several
 * lines are read by {@link Mentions}.
 */
final class PythonReferences {
  private static final Pattern NO_NAME =
      Pattern.compile(
          "tiktoken|get_encoding|encoding_for_model|startswith|endswith|removeprefix|^split$"
              + "|^replace$|^print$|^(debug|info|warning|error)$|^(match|search|compile|sub)$"
              + "|^open$|^join$|add_middleware|^getlogger$|get_logger|^route$|mount|^count$|cost|pric(e|ing)|limit|context_(length|window)|max_tokens|conv_template|push_to_hub|create_repo|upload_f");
  private static final Pattern PROVIDER = Pattern.compile("(^|_)(provider|llm_type|vendor)$");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{3,80}");
  private static final Pattern MCP = Pattern.compile("(^|_)mcp(_|$)|mcp_?server");
  private static final Pattern NAME = Pattern.compile("name|model|id|model_(name|id)");
  private static final Pattern DATASET_PATH =
      Pattern.compile(
          "DATASET_(PATH|ID)|(HF|hf)_(DATASET|dataset)(_(ID|NAME|id|name))?|dataset_id");
  private static final Pattern ENTRY = Pattern.compile("model_?(info|spec|card|entry|meta)");
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?i)linux|(?<!core\\.)windows|darwin|macos|x86_64|amd64|aarch64|arm64|win(32|64)|manylinux|/archive/"
              + "|/actions/|\\.whl");
  private static final Pattern REPOSITORY = Pattern.compile("^(repo|repo_?id)$");
  private static final Pattern DATA_FILE = Pattern.compile("(^|[/_])(data|datasets?)([/_.]|$)");
  private static final Pattern TELLING =
      Pattern.compile(
          "(^|[_/.-])(data|train|test|corpus|dict|labels?|words|input|sentiment|samples)");

  private final PythonFacts facts;
  private final PythonResolver resolver;
  private final Evidence evidence = new Evidence();
  private final Findings findings = new Findings();
  private final boolean dataFile;
  private final Set<Expression> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private PythonReferences(PythonFacts facts, String path) {
    this.dataFile = DATA_FILE.matcher(path).find();
    this.facts = facts;
    this.resolver = new PythonResolver(facts);
  }

  static List<Reference> read(String path, String text) {
    PythonReferences reader =
        new PythonReferences(
            PythonGatherer.gather(Python.parse(text).statements(), ModulePath.of(path)), path);
    reader.gatherEvidence(path);
    new LoaderCalls(reader.facts, reader.evidence, reader.findings, reader.taken).read();
    reader.facts.literals().forEach(reader::literal);
    reader.attributes();
    reader.providers();
    String source = text.startsWith("\ufeff") ? text.substring(1) : text;
    reader.findings.addAll(Mentions.read(source, reader.texts(source)));
    return reader.findings.sorted();
  }

  /** The lines of texts that are longer than one. */
  private BitSet texts(String source) {
    BitSet lines = new BitSet();
    for (PythonFacts.Literal literal : facts.literals()) {
      Place at = literal.text().at();
      int end = Math.min(at.end(), source.length());
      int line = at.line();
      for (int place = at.start(); place < end; place++) {
        if (source.charAt(place) == '\n') {
          lines.set(line);
          line++;
          lines.set(line);
        }
      }
    }
    return lines;
  }

  private void gatherEvidence(String path) {
    evidence.path(path);
    for (PythonFacts.Literal literal : facts.literals()) {
      if (literal.text() instanceof Expression.Text text && text.value().length() < 300) {
        int line = text.at().line();
        evidence.address(text.value(), line);
        if (VARIABLE.matcher(text.value()).matches()) {
          evidence.variable(text.value(), line);
        }
        if (PROVIDER.matcher(Position.snake(literal.position().name())).find()) {
          evidence.provider(text.value(), line);
        }
      }
    }
    for (PythonFacts.Call call : facts.calls()) {
      String method = call.method();
      boolean type = !method.isEmpty() && Character.isUpperCase(method.charAt(0));
      if (type && !method.matches(".*(Error|Exception|Credential|Config|Provider|Info)")) {
        evidence.client(method, call.call().at().line());
      }
    }
    facts.imports().forEach(this::imported);
  }

  private void imported(String name) {
    if (name.equals("ollama") || name.startsWith("ollama.")) {
      evidence.ollama();
    }
  }

  private void literal(PythonFacts.Literal literal) {
    String text = "";
    if (literal.text() instanceof Expression.Text whole && !whole.bytes()) {
      text = whole.value();
    } else if (literal.text() instanceof Expression.FormattedText) {
      List<PythonResolver.Found> found = resolver.resolve(literal.text(), literal.scope());
      text = found.size() == 1 ? found.getFirst().text() : "";
    }
    if (text.isEmpty() || text.length() > 300 || text.chars().anyMatch(Character::isWhitespace)) {
      return;
    }
    if (text.contains("://") && !text.startsWith("modelscope:") && !text.startsWith("hf:")) {
      address(text, literal);
    } else if (!taken.contains(literal.text()) && !literal.position().holds(NO_NAME)) {
      name(Ids.plain(text), literal);
    }
  }

  private void address(String text, PythonFacts.Literal literal) {
    Position position = literal.position();
    Position.Sort sort = position.sort();
    if (position.holds(MCP) && text.startsWith("http")) {
      add(ReferenceKind.MCP, Ids.withoutScheme(text), literal);
      return;
    }
    boolean bucket = text.startsWith("gs://") || text.startsWith("s3://");
    if (bucket) {
      if (sort == Position.Sort.MODEL) {
        add(ReferenceKind.MODEL, Ids.withoutScheme(text), literal);
      } else if (sort == Position.Sort.DATASET) {
        add(ReferenceKind.DATASET, Ids.withoutScheme(text), literal);
      }
      return;
    }
    Optional<ReferenceKind> kind =
        Ids.linked(text).isPresent() ? Optional.empty() : Ids.fetched(text);
    boolean vague = text.endsWith(".json") || text.endsWith(".txt") || text.contains("/archive/");
    if (kind.isPresent()
        && !PROGRAM.matcher(text).find()
        && (!vague || TELLING.matcher(text).find())) {
      add(kind.get(), Ids.withoutScheme(text), literal);
    }
  }

  private void name(String text, PythonFacts.Literal literal) {
    Position.Sort sort = literal.position().sort();
    boolean model = sort == Position.Sort.MODEL || entry(literal.position());
    if (Ids.ultralytics(text)) {
      add(ReferenceKind.MODEL, "ultralytics/" + text, literal);
    } else if (Ids.torchaudio(text) && imports("torchaudio")) {
      add(ReferenceKind.MODEL, "torchaudio/" + text, literal);
    } else if (text.startsWith("ollama/")) {
      add(ReferenceKind.MODEL, text, literal);
    } else if (Providers.service(text).isPresent() && !Ids.file(text)) {
      if (sort != Position.Sort.OTHER && (model || text.length() > 4)) {
        add(ReferenceKind.SERVICE, evidence.service(text).orElse(text), literal);
      }
    } else if (Ids.hub(text)) {
      hub(text, sort, literal);
    } else if (model) {
      bare(text, literal);
    } else if (DATASET_PATH.matcher(literal.position().name()).matches() && Ids.bare(text)) {
      add(ReferenceKind.DATASET, text, literal);
    }
  }

  /** Whether a value is handed to what tells one model of a list. */
  private static boolean entry(Position position) {
    Position around = position.around();
    Position call = position.call() || around == null ? position : around;
    boolean named = position.call() || NAME.matcher(position.name()).matches();
    return named && call.call() && ENTRY.matcher(Position.snake(call.name())).find();
  }

  private void hub(String text, Position.Sort sort, PythonFacts.Literal literal) {
    switch (sort) {
      case MODEL -> {
        if (literal.position().near() || Ids.modelLike(text)) {
          boolean data = dataFile && literal.position().holds(REPOSITORY);
          add(data ? ReferenceKind.DATASET : ReferenceKind.MODEL, text, literal);
        }
      }
      case DATASET -> add(ReferenceKind.DATASET, text, literal);
      case OTHER -> {}
      case UNTOLD -> {
        if (Ids.modelLike(text.substring(text.indexOf('/') + 1))) {
          add(ReferenceKind.MODEL, text, literal);
        }
      }
    }
  }

  private void bare(String text, PythonFacts.Literal literal) {
    if (Ids.legacy(text)) {
      add(ReferenceKind.MODEL, text, literal);
      return;
    }
    boolean named =
        Ids.tagged(text)
            || (entry(literal.position()) && Ids.bare(text))
            || (Ids.numbered(text) && Ids.modelLike(text));
    Optional<String> runner = evidence.runner();
    if (!named) {
      return;
    }
    if (evidence.byOllama()) {
      add(ReferenceKind.MODEL, "ollama/" + text, literal);
    } else {
      runner.ifPresent(
          provider -> add(ReferenceKind.SERVICE, Providers.service(provider, text), literal));
    }
  }

  private boolean imports(String module) {
    for (String name : facts.imports()) {
      if (name.equals(module) || name.startsWith(module + ".")) {
        return true;
      }
    }
    return false;
  }

  private void attributes() {
    for (Expression.Attribute attribute : facts.attributes()) {
      if (Ids.torchaudio(attribute.name())
          && facts.name(attribute).startsWith("torchaudio.pipelines.")) {
        findings.add(
            new Reference(
                ReferenceKind.MODEL,
                "torchaudio/" + attribute.name(),
                null,
                attribute.at().line(),
                facts.name(attribute),
                true,
                "torchaudio.pipelines"));
      }
    }
  }

  /** Providers whose models the file does not name. */
  private void providers() {
    evidence
        .providers()
        .forEach(
            (provider, line) -> {
              if (!findings.names(provider)) {
                findings.add(
                    new Reference(
                        ReferenceKind.SERVICE, provider, null, line, provider, true, "client"));
              }
            });
  }

  private void add(ReferenceKind kind, String id, PythonFacts.Literal literal) {
    String shown = literal.text() instanceof Expression.Text text ? text.value() : id;
    findings.add(
        new Reference(
            kind, id, null, literal.text().at().line(), shown, true, literal.position().told()));
  }
}
