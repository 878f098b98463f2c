// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import dev.scruple.engine.compose.KnownNames;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.Origin;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.manifests.graph.DependencyGraph;
import dev.scruple.manifests.purl.PackageUrl;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.sources.depsdev.VersionStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names, of which packages are known by what deps.dev states of their very versions, and by the
 * catalogue where it states nothing that can be told by an SPDX id.
 *
 * <p>Several licences of a version, or of the versions that a project asks for, leave the licence
 * open: how they go together is not stated. Where a version is fixed in one place and not in
 * another, what the catalogue states of any version goes before.
 */
public final class VersionNames implements KnownNames {
  private final KnownNames catalogued;
  private final Map<String, List<Dependency>> byName;
  private final OnlineLicenses online;
  private final DeclaredLicenses declared;

  /** The names of a graph's packages. */
  public VersionNames(
      KnownNames catalogued,
      DependencyGraph graph,
      OnlineLicenses online,
      DeclaredLicenses declared) {
    this.catalogued = catalogued;
    this.byName =
        graph.packages().stream()
            .filter(Dependency::direct)
            .collect(Collectors.groupingBy(each -> PackageUrl.withoutVersion(each.purl())));
    this.online = online;
    this.declared = declared;
  }

  @Override
  public @Nullable Known dependency(String purl) {
    List<Dependency> asked = byName.getOrDefault(purl, List.of());
    List<VersionStatement> statements =
        asked.stream().map(online::statement).flatMap(Optional::stream).toList();
    boolean told = statements.stream().anyMatch(VersionStatement::isTelling);
    boolean whole = asked.stream().allMatch(each -> online.statement(each).isPresent());
    if (!told || !whole) {
      Known known = catalogued.dependency(purl);
      if (!told || (known != null && known.expression() != null)) {
        return known;
      }
    }
    return new Known(whole ? agreed(statements) : null, evidence(purl, asked, statements));
  }

  private Evidence evidence(
      String purl, List<Dependency> asked, List<VersionStatement> statements) {
    List<String> versions =
        asked.stream()
            .filter(each -> online.statement(each).isPresent())
            .map(each -> each.name() + " " + each.version())
            .distinct()
            .sorted()
            .toList();
    List<String> days =
        statements.stream()
            .map(it -> OnlineLicenses.day(it).toString())
            .distinct()
            .sorted()
            .toList();
    return Evidence.of(
        Source.url(purl),
        new Fact.CatalogueStatement(
            String.join(", ", versions),
            licenses(statements),
            List.of(),
            List.of(),
            OnlineLicenses.SOURCE,
            String.join(", ", days)));
  }

  private static List<String> licenses(List<VersionStatement> statements) {
    return statements.stream().flatMap(it -> it.licenses().stream()).distinct().sorted().toList();
  }

  private @Nullable String agreed(List<VersionStatement> statements) {
    List<String> licenses = licenses(statements);
    boolean telling = statements.stream().allMatch(VersionStatement::isTelling);
    return telling && licenses.size() == 1
        ? declared.interpret(licenses.getFirst(), Origin.SPDX_FIELD).expression()
        : null;
  }

  @Override
  public Named model(String name) {
    return catalogued.model(name);
  }

  @Override
  public Named dataset(String name) {
    return catalogued.dataset(name);
  }
}
