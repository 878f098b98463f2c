// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.List;
import java.util.Map;

/** Reads {@code renv.lock} of R: packages of CRAN, of Bioconductor and of repositories. */
final class RenvReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    FixedPackages fixed = new FixedPackages("renv.lock", reading);
    Table packages = document.table("Packages").orElse(new Table(1));
    for (Map.Entry<String, Node> each : packages.entries().entrySet()) {
      if (each.getValue() instanceof Table details) {
        LockedPackage locked = locked(each.getKey(), details);
        fixed.add(locked, each.getKey());
        for (Node.Text need : details.strings("Requirements")) {
          fixed.needs(locked.purl(), need.text());
        }
      }
    }
    fixed.done();
  }

  private static LockedPackage locked(String name, Table details) {
    String version = details.words("Version");
    String owner = details.string("RemoteUsername");
    String repository = details.string("RemoteRepo");
    String commit = details.string("RemoteSha");
    boolean onGithub = "GitHub".equals(details.string("Source"));
    if (onGithub && owner != null && repository != null && commit != null) {
      return of("github", owner + "/" + repository, commit, details);
    }
    String type = "Bioconductor".equals(details.string("Source")) ? "bioconductor" : "cran";
    return of(type, name, version == null ? "" : version, details);
  }

  private static LockedPackage of(String type, String name, String version, Table details) {
    return FixedPackages.of(
        type, name, version, DependencyScope.RUNTIME, null, List.of(), details.line());
  }
}
