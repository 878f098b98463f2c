// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.manifests.purl.PackageUrl;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.How;
import dev.scruple.model.RelationType;
import dev.scruple.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packages that manifests declare; modules of the target itself are none. */
final class Dependencies {
  private final String project;
  private final List<SurveyedFile> files;
  private final LicenseScopes scopes;
  private final KnownNames names;
  private final Graph graph;

  Dependencies(
      String project,
      List<SurveyedFile> files,
      LicenseScopes scopes,
      KnownNames names,
      Graph graph) {
    this.project = project;
    this.files = files;
    this.scopes = scopes;
    this.names = names;
    this.graph = graph;
  }

  /** Adds them. */
  void add() {
    Map<String, List<Declared>> byUrl = new TreeMap<>();
    for (SurveyedFile file : files) {
      for (Evidence each : file.evidence()) {
        if (each.value() instanceof Fact.PackageDeclared fact) {
          String url = PackageUrl.withoutVersion(fact.purl());
          byUrl.computeIfAbsent(url, k -> new ArrayList<>()).add(new Declared(each, fact, file));
        }
      }
    }
    files.stream()
        .flatMap(file -> file.facts(Fact.PackageDefined.class).stream())
        .forEach(own -> byUrl.remove(own.purl()));
    byUrl.forEach(this::dependency);
  }

  private record Declared(Evidence evidence, Fact.PackageDeclared fact, SurveyedFile file) {}

  private void dependency(String purl, List<Declared> declarations) {
    KnownNames.Known known = names.dependency(purl);
    if (known != null) {
      graph.add(List.of(known.evidence()));
    }
    String license = known == null ? null : known.expression();
    String name =
        declarations.stream().map(each -> each.fact().name()).sorted().findFirst().orElse(purl);
    boolean runtime = declarations.stream().anyMatch(Dependencies::isRuntime);
    graph.add(
        new Component(purl, ComponentRole.PACKAGE, name, purl, List.of(), license, null, license),
        runtime);
    for (Declared each : declarations) {
      How how = isRuntime(each) ? How.LINKS : null;
      graph.relate(codeOf(each.file()), RelationType.DEPENDS_ON, how, purl, each.evidence());
    }
  }

  private static boolean isRuntime(Declared each) {
    return each.fact().scope() == Scope.RUNTIME
        && Composer.NEEDED.contains(each.file().classification().part());
  }

  /** The code that a manifest speaks for: the whole, where it is not all in folders. */
  private String codeOf(SurveyedFile manifest) {
    String inFolder = "code:" + scopes.codeScope(manifest);
    if (!graph.has(Graph.CODE) && graph.has(inFolder)) {
      return inFolder;
    }
    graph.name(
        new Component(
            Graph.CODE, ComponentRole.CODE, project, null, List.of("."), null, null, null));
    return Graph.CODE;
  }
}
