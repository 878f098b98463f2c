// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import dev.scruple.sourcecode.names.ModulePath;
import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Python;
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
              + "|^open$|^join$|add_middleware|^getlogger$|get_logger|^route$|mount|^count$|push_to_hub|create_repo|upload_f");
  private static final Pattern PROVIDER = Pattern.compile("(^|_)(provider|llm_type|vendor)$");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{3,80}");
  private static final Pattern MCP = Pattern.compile("(^|_)mcp(_|$)|mcp_?server");
  private static final Pattern ENTRY = Pattern.compile("model_?(info|spec|card|entry|meta)");
  private static final Pattern REPOSITORY = Pattern.compile("^(repo|repo_?id)$");
  private static final Pattern DATA_FILE = Pattern.compile("(^|[/_])(data|datasets?)([/_.]|$)");
  private static final Pattern TELLING =
      Pattern.compile(
          "(^|[_/.-])(data|train|test|corpus|dict|labels?|words|input|sentiment|samples)");

  private final PythonFacts facts;
  private final Evidence evidence = new Evidence();
  private final Findings findings = new Findings();
  private final boolean dataFile;
  private final Set<Expression> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private PythonReferences(PythonFacts facts, String path) {
    this.dataFile = DATA_FILE.matcher(path).find();
    this.facts = facts;
  }

  static List<Reference> read(String path, String text) {
    Findings all = new Findings();
    all.addAll(code(path, text));
    all.addAll(Mentions.read(text));
    return all.sorted();
  }

  /** Those of code alone, without comments. */
  static List<Reference> code(String path, String text) {
    PythonReferences reader =
        new PythonReferences(
            PythonGatherer.gather(Python.parse(text).statements(), ModulePath.of(path)), path);
    reader.gatherEvidence(path);
    new LoaderCalls(reader.facts, reader.evidence, reader.findings, reader.taken).read();
    reader.facts.literals().forEach(reader::literal);
    reader.attributes();
    reader.providers();
    return reader.findings.sorted();
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
          Providers.ofName(text.value()).ifPresent(_ -> evidence.client(text.value(), line));
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
      List<PythonResolver.Found> found =
          new PythonResolver(facts).resolve(literal.text(), literal.scope());
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
    if (kind.isPresent() && (!vague || TELLING.matcher(text).find())) {
      add(kind.get(), Ids.withoutScheme(text), literal);
    }
  }

  private void name(String text, PythonFacts.Literal literal) {
    Position.Sort sort = literal.position().sort();
    boolean model = sort == Position.Sort.MODEL || literal.position().holds(ENTRY);
    if (Ids.ultralytics(text)) {
      add(ReferenceKind.MODEL, "ultralytics/" + text, literal);
    } else if (Ids.torchaudio(text) && imports("torchaudio")) {
      add(ReferenceKind.MODEL, "torchaudio/" + text, literal);
    } else if (text.startsWith("ollama/")) {
      add(ReferenceKind.MODEL, text, literal);
    } else if (Providers.service(text).isPresent()) {
      if (model || text.length() > 4) {
        add(ReferenceKind.SERVICE, evidence.service(text).orElse(text), literal);
      }
    } else if (Ids.hub(text)) {
      hub(text, sort, literal);
    } else if (model) {
      bare(text, literal);
    }
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
    boolean entry = literal.position().holds(ENTRY);
    boolean named = Ids.tagged(text) || (Ids.numbered(text) && (entry || Ids.modelLike(text)));
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
