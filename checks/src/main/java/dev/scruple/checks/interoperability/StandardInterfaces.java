// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.CodeFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Scope;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** It speaks open interfaces or formats, and hangs on no single closed service. */
@CheckInfo(
    id = "standard-interfaces",
    area = Area.INTEROPERABILITY,
    question = "Could we exchange it, or what it calls, for something else?",
    severity = Severity.LOW,
    needs = {
      InteroperabilityFact.Standard.class,
      Fact.PackageDeclared.class,
      Fact.WeightsFile.class,
      CodeFact.PythonRead.class,
      Fact.FileCount.class,
      Fact.Absence.class
    },
    mend =
        "Offer an interface or format that others speak too, and let the user choose the service that is called.")
public final class StandardInterfaces implements Check {
  private static final Set<String> OPEN_WEIGHTS = Set.of("safetensors", "gguf", "onnx");

  /** Packages that read, write or speak an open format or interface, and which. */
  private static final Map<String, String> PACKAGES =
      Map.ofEntries(
          Map.entry("onnx", "onnx"),
          Map.entry("onnxruntime", "onnx"),
          Map.entry("onnxruntime-gpu", "onnx"),
          Map.entry("onnxruntime-node", "onnx"),
          Map.entry("onnxruntime-web", "onnx"),
          Map.entry("safetensors", "safetensors"),
          Map.entry("gguf", "gguf"),
          Map.entry("mcp", "mcp"),
          Map.entry("fastmcp", "mcp"),
          Map.entry("@modelcontextprotocol/sdk", "mcp"),
          Map.entry("mlcroissant", "croissant"),
          Map.entry("pyarrow", "arrow"),
          Map.entry("apache-arrow", "arrow"),
          Map.entry("opentelemetry-api", "opentelemetry"),
          Map.entry("opentelemetry-sdk", "opentelemetry"),
          Map.entry("@opentelemetry/api", "opentelemetry"),
          Map.entry("io.opentelemetry:opentelemetry-api", "opentelemetry"),
          Map.entry("com.microsoft.onnxruntime:onnxruntime", "onnx"));

  /** Packages by which a program calls a service that only its vendor runs. */
  private static final Map<String, String> VENDORS =
      Map.ofEntries(
          Map.entry("openai", "OpenAI"),
          Map.entry("anthropic", "Anthropic"),
          Map.entry("@anthropic-ai/sdk", "Anthropic"),
          Map.entry("google-generativeai", "Google"),
          Map.entry("google-genai", "Google"),
          Map.entry("@google/generative-ai", "Google"),
          Map.entry("cohere", "Cohere"),
          Map.entry("mistralai", "Mistral AI"),
          Map.entry("dashscope", "Alibaba Cloud"),
          Map.entry("zhipuai", "Zhipu AI"),
          Map.entry("qianfan", "Baidu"),
          Map.entry("replicate", "Replicate"));

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    if (Scene.lacksCode(target) && Scene.lacksWeights(target)) {
      return Answer.notApplicable(this, "No code and no weights here that could be exchanged.");
    }
    Map<String, List<Evidence>> standards = standards(target);
    Map<String, List<Evidence>> vendors = packages(target, VENDORS);
    if (!standards.isEmpty()) {
      return Answer.pass(
          this, "It speaks or works with " + named(standards) + ".", flat(standards));
    }
    if (vendors.size() == 1) {
      return Answer.fail(
          this,
          "It calls the service of one vendor, "
              + named(vendors)
              + ", and names no open interface.",
          "Put a layer of your own between, before you write against it",
          flat(vendors));
    }
    List<Evidence> loading =
        target.evidence(CodeFact.PythonRead.class).stream()
            .filter(e -> e.value() instanceof CodeFact.PythonRead read && read.loading() > 0)
            .toList();
    if (vendors.isEmpty() && !loading.isEmpty()) {
      int files = ((CodeFact.PythonRead) loading.getFirst().value()).loading();
      return Answer.pass(
          this,
          "It takes models or data sets by name from a hub, as hugging-face-hub, in "
              + Phrase.count(files, "file")
              + ".",
          loading);
    }
    Said none = Said.of(target, List.of(), List.of("standards"));
    return none.absent()
        ? Answer.warn(
            this,
            vendors.isEmpty()
                ? "No open interface or format is named."
                : "It calls services of several vendors, "
                    + named(vendors)
                    + ", and names no open interface.",
            "Look how you would get your data and models out again",
            vendors.isEmpty() ? none.absences() : flat(vendors))
        : Scene.unseen(this, target, "a word on open interfaces");
  }

  private static Map<String, List<Evidence>> standards(Case target) {
    Map<String, List<Evidence>> found = new TreeMap<>(packages(target, PACKAGES));
    for (Evidence each : target.evidence(InteroperabilityFact.Standard.class)) {
      if (each.value() instanceof InteroperabilityFact.Standard standard) {
        found.computeIfAbsent(standard.name(), any -> new ArrayList<>()).add(each);
      }
    }
    for (Evidence each : target.evidence(Fact.WeightsFile.class)) {
      if (each.value() instanceof Fact.WeightsFile file
          && OPEN_WEIGHTS.contains(file.format())
          && !Place.aside(Place.of(each))) {
        found.computeIfAbsent(file.format(), any -> new ArrayList<>()).add(each);
      }
    }
    return found;
  }

  private static Map<String, List<Evidence>> packages(Case target, Map<String, String> known) {
    Map<String, List<Evidence>> found = new TreeMap<>();
    for (Evidence each : target.evidence(Fact.PackageDeclared.class)) {
      if (each.value() instanceof Fact.PackageDeclared declared
          && (declared.scope() == Scope.RUNTIME || declared.scope() == Scope.OPTIONAL)
          && !Place.aside(Place.of(each))) {
        String name = known.get(declared.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (name != null) {
          found.computeIfAbsent(name, any -> new ArrayList<>()).add(each);
        }
      }
    }
    return found;
  }

  private static String named(Map<String, List<Evidence>> found) {
    return Phrase.list(
        found.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + " ("
                        + Phrase.quoted(
                            entry.getValue().stream()
                                .min(Place.BY_DEPTH)
                                .orElseThrow()
                                .source()
                                .place())
                        + ")")
            .toList());
  }

  private static List<Evidence> flat(Map<String, List<Evidence>> found) {
    return found.values().stream().flatMap(List::stream).toList();
  }
}
