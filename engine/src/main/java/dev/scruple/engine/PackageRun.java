// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.engine.compose.KnownNames;
import dev.scruple.engine.packages.DependencyDocuments;
import dev.scruple.engine.packages.DependencyDocuments.StatedLicenses;
import dev.scruple.engine.packages.PackageStudy;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.model.Fact;
import dev.scruple.model.Request;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.sources.Snapshot;
import java.util.List;

/** One reading of the packages that a snapshot stands on. */
final class PackageRun {
  private final Options options;
  private final KnownNames names;

  PackageRun(Options options, KnownNames names) {
    this.options = options;
    this.names = names;
  }

  DependenciesDocument document(Snapshot snapshot) {
    options.progress().accept("reading manifests and lock files");
    PackageStudy study = PackageStudy.of(snapshot);
    List<Request> requests = snapshot.requests();
    return new DependenciesDocument(
        DependenciesDocument.SCHEMA,
        Scruple.VERSION,
        options.asOf(),
        snapshot.description(),
        List.of(study.coverage()),
        requests.isEmpty() ? null : requests,
        DependencyDocuments.packages(study, this::licenses),
        DependencyDocuments.edges(study.graph()));
  }

  /** What the catalogue says that a registry states of a package, whatever its version. */
  private StatedLicenses licenses(Dependency each) {
    KnownNames.Known known = names.dependency(each.purl().replaceFirst("@[^/?#]*", ""));
    if (known == null
        || !(known.evidence().value() instanceof Fact.CatalogueStatement stated)
        || known.expression() == null) {
      return new StatedLicenses(List.of(), null);
    }
    return new StatedLicenses(
        List.of(known.expression()), stated.source() + ", " + stated.date() + ", any version");
  }
}
