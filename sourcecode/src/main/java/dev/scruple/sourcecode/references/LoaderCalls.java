// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import dev.scruple.sourcecode.python.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of calls that load models and data, or that speak to services. */
final class LoaderCalls {
  private static final Set<String> BUILDERS =
      Set.of(
          "json",
          "csv",
          "text",
          "parquet",
          "imagefolder",
          "audiofolder",
          "videofolder",
          "arrow",
          "webdataset",
          "pandas",
          "xml",
          "generator",
          "sql",
          "spark",
          "hdf5",
          "lance",
          "pdffolder");
  private static final Pattern SPACY =
      Pattern.compile("[a-z]{2,3}_(core|dep|ent|sent|pipeline|ner)_\\w{2,40}");
  private static final Pattern NLTK_MODEL =
      Pattern.compile("punkt.*|.*tagger.*|maxent.*|.*_ner_.*|vader.*|perluniprops|.*chunker.*");
  private static final Pattern GENSIM_MODEL =
      Pattern.compile(".*(glove|word2vec|fasttext|conceptnet).*");
  private static final Pattern TORCHVISION =
      Pattern.compile("torchvision\\.models\\.(?:\\w+\\.)*([a-z]\\w{1,60})");
  private static final Pattern KERAS =
      Pattern.compile("(?:tensorflow\\.)?keras\\.applications\\.(?:\\w+\\.)*([A-Z]\\w{1,60})");

  private final PythonFacts facts;
  private final PythonResolver resolver;
  private final Evidence evidence;
  private final Findings findings;
  private final Set<Expression> taken;

  LoaderCalls(PythonFacts facts, Evidence evidence, Findings findings, Set<Expression> taken) {
    this.taken = taken;
    this.facts = facts;
    this.resolver = new PythonResolver(facts);
    this.evidence = evidence;
    this.findings = findings;
  }

  void read() {
    for (PythonFacts.Call call : facts.calls()) {
      if (call.name().length() < 200) {
        read(call);
      }
    }
  }

  private void read(PythonFacts.Call call) {
    builtIn(call, TORCHVISION, "torchvision/");
    builtIn(call, KERAS, "keras/");
    for (Loader loader : Loader.ALL) {
      if (loader.name().matcher(call.name()).find()) {
        read(call, loader);
        return;
      }
    }
  }

  /** Functions named as the model, which load weights where {@code weights} asks for them. */
  private void builtIn(PythonFacts.Call call, Pattern names, String source) {
    var matcher = names.matcher(call.name());
    if (!matcher.matches()) {
      return;
    }
    Expression asked = argument(call, "pretrained", "weights");
    if (asked != null && !nothing(asked)) {
      add(ReferenceKind.MODEL, source + matcher.group(1), null, call.call(), call);
    }
  }

  private static boolean nothing(Expression expression) {
    return expression instanceof Expression.Constant constant
        && constant.value() != Expression.Constant.Value.TRUE;
  }

  private static @Nullable Expression argument(PythonFacts.Call call, String... names) {
    for (String name : names) {
      for (Expression.Argument argument : call.call().arguments()) {
        if (name.equals(argument.name())) {
          return argument.value();
        }
      }
    }
    return null;
  }

  private static @Nullable Expression argument(PythonFacts.Call call, int place) {
    List<Expression.Argument> arguments = call.call().arguments();
    if (place < 0 || place >= arguments.size()) {
      return null;
    }
    for (Expression.Argument argument : arguments.subList(0, place + 1)) {
      if (argument.name() != null || argument.stars() > 0) {
        return null;
      }
    }
    return arguments.get(place).value();
  }

  private void read(PythonFacts.Call call, Loader loader) {
    Expression argument = argument(call, loader.keywords().toArray(String[]::new));
    if (argument == null) {
      argument = argument(call, loader.place());
    }
    if (argument == null || nothing(argument)) {
      return;
    }
    ReferenceKind kind = kind(call, loader);
    if (kind == null) {
      return;
    }
    List<PythonResolver.Found> found = resolver.resolve(argument, call.scope());
    boolean told = false;
    for (PythonResolver.Found each : found) {
      if (each.text().length() < 500) {
        told |= named(call, loader, kind, each);
      }
    }
    if (!told && found.isEmpty() && tellsOpen(loader)) {
      add(kind, null, null, argument, call);
    }
  }

  private static boolean tellsOpen(Loader loader) {
    return switch (loader.naming()) {
      case HUB, DATASET, REPOSITORY, WHISPER, SERVICE, ADDRESS, OLLAMA -> true;
      case TIMM, SPACY, NLTK, ULTRALYTICS, GENSIM, TORCH_HUB, OPEN_CLIP, GRADIO -> false;
    };
  }

  private @Nullable ReferenceKind kind(PythonFacts.Call call, Loader loader) {
    return switch (loader.naming()) {
      case DATASET -> ReferenceKind.DATASET;
      case SERVICE -> ReferenceKind.SERVICE;
      case REPOSITORY -> {
        Expression type = argument(call, "repo_type");
        String told =
            type == null
                ? "model"
                : resolver.resolve(type, call.scope()).stream()
                    .map(PythonResolver.Found::text)
                    .findFirst()
                    .orElse("model");
        yield switch (told) {
          case "dataset" -> ReferenceKind.DATASET;
          case "space" -> null;
          default -> ReferenceKind.MODEL;
        };
      }
      case HUB,
          TIMM,
          SPACY,
          NLTK,
          WHISPER,
          ULTRALYTICS,
          GENSIM,
          OLLAMA,
          TORCH_HUB,
          OPEN_CLIP,
          ADDRESS,
          GRADIO ->
          ReferenceKind.MODEL;
    };
  }

  /** Tells what one text names; whether it names anything, a local path among it. */
  private boolean named(
      PythonFacts.Call call, Loader loader, ReferenceKind kind, PythonResolver.Found found) {
    String text = found.text();
    switch (loader.naming()) {
      case HUB, REPOSITORY, DATASET -> hub(call, kind, found);
      case TIMM -> timm(call, found);
      case SPACY -> {
        if (SPACY.matcher(text).matches()) {
          add(kind, "spacy/" + text, null, found.at(), call);
        }
      }
      case NLTK -> nltk(call, found);
      case WHISPER -> {
        if (Ids.whisper(text)) {
          add(kind, "whisper/" + text, null, found.at(), call);
        } else if (Ids.hub(text)) {
          add(kind, text, revision(call), found.at(), call);
        }
      }
      case ULTRALYTICS -> {
        if (Ids.ultralytics(text)) {
          add(kind, "ultralytics/" + text, null, found.at(), call);
        }
      }
      case GENSIM -> {
        boolean model = GENSIM_MODEL.matcher(Ids.small(text)).matches();
        ReferenceKind told = model ? ReferenceKind.MODEL : ReferenceKind.DATASET;
        add(told, "gensim/" + text, null, found.at(), call);
      }
      case OLLAMA -> {
        if (Ids.bare(text) || Ids.tagged(text)) {
          add(kind, "ollama/" + text, null, found.at(), call);
        }
      }
      case TORCH_HUB -> torchHub(call, found);
      case OPEN_CLIP -> openClip(call, found);
      case ADDRESS -> {
        boolean address =
            text.startsWith("http") && !text.matches(".*\\.(wav|mp3|mp4|flac|png|jpe?g|gif)");
        if (address && Ids.linked(text).isEmpty()) {
          add(kind, Ids.withoutScheme(text), null, found.at(), call);
        }
      }
      case GRADIO -> {
        String id = text.replaceFirst("^(models/|huggingface/|hf://)", "");
        if (!id.equals(text) && (Ids.hub(id) || Ids.legacy(id))) {
          add(kind, id, null, found.at(), call);
        }
      }
      case SERVICE -> service(call, found);
    }
    return true;
  }

  private void hub(PythonFacts.Call call, ReferenceKind kind, PythonResolver.Found found) {
    String id = Ids.plain(found.text());
    boolean wordy =
        Ids.bare(id)
            && !BUILDERS.contains(id)
            && !id.matches("(data|my|local|out|tmp|cache|test)[_-].*");
    boolean bare =
        kind == ReferenceKind.DATASET
            ? wordy
            : Ids.legacy(id)
                || (wordy && found.direct() && id.matches(".*\\d.*") && Ids.modelLike(id));
    if (Ids.hub(id) || bare) {
      Optional<String> service = Ids.hub(id) ? Optional.empty() : Providers.ofModel(id);
      if (service.isEmpty()) {
        add(kind, id, revision(call), found.at(), call);
      }
    }
  }

  private @Nullable String revision(PythonFacts.Call call) {
    Expression revision = argument(call, "revision");
    return revision == null
        ? null
        : resolver.resolve(revision, call.scope()).stream()
            .map(PythonResolver.Found::text)
            .findFirst()
            .orElse(null);
  }

  private void timm(PythonFacts.Call call, PythonResolver.Found found) {
    Expression pretrained = argument(call, "pretrained");
    String id = Ids.plain(found.text());
    if (!id.equals(found.text())) {
      add(ReferenceKind.MODEL, id, null, found.at(), call);
    } else if (pretrained != null && !nothing(pretrained) && Ids.bare(id)) {
      add(ReferenceKind.MODEL, "timm/" + id, null, found.at(), call);
    }
  }

  private void nltk(PythonFacts.Call call, PythonResolver.Found found) {
    String[] parts = found.text().replaceFirst("\\.(zip|pickle)$", "").split("/", -1);
    String name = parts.length > 1 ? parts[1] : parts[0];
    if (Ids.bare(name) && (parts.length > 1 || call.name().contains("download"))) {
      boolean model = NLTK_MODEL.matcher(name).matches();
      ReferenceKind kind = model ? ReferenceKind.MODEL : ReferenceKind.DATASET;
      add(kind, "nltk/" + name, null, found.at(), call);
    }
  }

  private void torchHub(PythonFacts.Call call, PythonResolver.Found found) {
    Expression source = argument(call, "source");
    boolean local = source instanceof Expression.Text text && text.value().equals("local");
    Expression model = argument(call, "model");
    Expression name = model == null ? argument(call, 1) : model;
    int colon = found.text().indexOf(':');
    String repository = colon < 0 ? found.text() : found.text().substring(0, colon);
    String revision = colon < 0 ? null : found.text().substring(colon + 1);
    taken.add(found.at());
    if (local || name == null || !Ids.hub(repository)) {
      return;
    }
    for (PythonResolver.Found each : resolver.resolve(name, call.scope())) {
      if (each.text().length() < 100
          && !each.text().contains("/")
          && !each.text().equals("custom")) {
        add(ReferenceKind.MODEL, repository + ":" + each.text(), revision, found.at(), call);
      }
    }
  }

  private void openClip(PythonFacts.Call call, PythonResolver.Found found) {
    String id = Ids.plain(found.text());
    if (!id.equals(found.text())) {
      add(ReferenceKind.MODEL, id, null, found.at(), call);
      return;
    }
    Expression named = argument(call, "pretrained");
    Expression pretrained = named == null ? argument(call, 1) : named;
    if (pretrained == null) {
      return;
    }
    List<PythonResolver.Found> all = new ArrayList<>();
    resolver.resolve(pretrained, call.scope()).stream()
        .filter(each -> Ids.bare(each.text()))
        .forEach(all::add);
    all.forEach(
        each ->
            add(
                ReferenceKind.MODEL,
                "open_clip/" + id + ":" + each.text(),
                null,
                found.at(),
                call));
  }

  private void service(PythonFacts.Call call, PythonResolver.Found found) {
    String text = found.text();
    if (text.startsWith("ollama/")) {
      add(ReferenceKind.MODEL, text, null, found.at(), call);
      return;
    }
    Optional<String> client = Providers.ofClient(call.method());
    boolean plain = Ids.numbered(text) || Ids.tagged(text);
    if (plain && evidence.byOllama() && Providers.ofModel(text).isEmpty()) {
      add(ReferenceKind.MODEL, "ollama/" + text, null, found.at(), call);
      return;
    }
    Optional<String> id = evidence.service(text);
    if (id.isPresent() && (plain || Providers.service(text).isPresent())) {
      add(ReferenceKind.SERVICE, id.get(), null, found.at(), call);
    } else if (Ids.hub(text)) {
      add(ReferenceKind.MODEL, text, null, found.at(), call);
    } else if (client.isPresent() && plain) {
      add(ReferenceKind.SERVICE, client.get() + "/" + text, null, found.at(), call);
    }
  }

  private void add(
      ReferenceKind kind,
      @Nullable String id,
      @Nullable String revision,
      Expression at,
      PythonFacts.Call call) {
    String shown = at instanceof Expression.Text text ? text.value() : facts.name(at);
    findings.add(
        new Reference(
            kind,
            id,
            revision,
            at.at().line(),
            shown.isEmpty() ? call.method() : shown,
            true,
            call.method()));
  }
}
