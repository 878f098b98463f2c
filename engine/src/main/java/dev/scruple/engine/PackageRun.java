// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.engine.compose.KnownNames;
import dev.scruple.engine.packages.DependencyDocuments;
import dev.scruple.engine.packages.DependencyDocuments.StatedLicenses;
import dev.scruple.engine.packages.OnlineLicenses;
import dev.scruple.engine.packages.PackageStudy;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.manifests.graph.DependencyGraph;
import dev.scruple.manifests.purl.PackageUrl;
import dev.scruple.model.Coverage;
import dev.scruple.model.Fact;
import dev.scruple.model.Request;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.depsdev.DepsDev;
import dev.scruple.sources.depsdev.LicenseService;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    OnlineLicenses online = online(options, study.graph(), "scruple deps --online");
    List<Coverage> coverage = new ArrayList<>(List.of(study.coverage()));
    List<Request> requests = new ArrayList<>(snapshot.requests());
    if (online != null) {
      coverage.addFirst(online.coverage());
      requests.addAll(online.requests());
    }
    return new DependenciesDocument(
        DependenciesDocument.SCHEMA,
        Scruple.VERSION,
        options.asOf(),
        snapshot.description(),
        coverage,
        requests.isEmpty() ? null : requests,
        DependencyDocuments.packages(study, each -> licenses(each, online)),
        DependencyDocuments.edges(study.graph()));
  }

  /** What a service states of the packages; null where none is to be asked. */
  static @Nullable OnlineLicenses online(Options options, DependencyGraph graph, String again) {
    LicenseService service = options.licenseService();
    if (service == null || options.offline()) {
      return null;
    }
    DepsDev client =
        new DepsDev(
            service,
            options.cache() ? options.cacheFolder() : null,
            InstantSource.system(),
            options.progress());
    return OnlineLicenses.ask(graph, client, again);
  }

  private StatedLicenses licenses(Dependency each, @Nullable OnlineLicenses online) {
    StatedLicenses catalogued = licenses(each);
    return online == null ? catalogued : online.licenses(each, catalogued);
  }

  /** What the catalogue says that a registry states of a package, whatever its version. */
  private StatedLicenses licenses(Dependency each) {
    KnownNames.Known known = names.dependency(PackageUrl.withoutVersion(each.purl()));
    if (known == null
        || !(known.evidence().value() instanceof Fact.CatalogueStatement stated)
        || known.expression() == null) {
      return new StatedLicenses(List.of(), null);
    }
    return new StatedLicenses(
        List.of(known.expression()), stated.source() + ", " + stated.date() + ", any version");
  }
}
