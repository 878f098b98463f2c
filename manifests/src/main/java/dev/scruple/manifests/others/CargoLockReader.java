// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import dev.scruple.manifests.purl.PackageUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code Cargo.lock}, versions 1 to 4. Packages without a source are the project's own; what
 * they need is direct. A package of a git repository carries the repository in its package URL.
 */
final class CargoLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    FixedPackages fixed = new FixedPackages("Cargo.lock", reading);
    List<Table> entries = new ArrayList<>(document.tables("package"));
    document.table("root").ifPresent(entries::add);
    for (Table entry : entries) {
      String name = entry.string("name");
      if (name == null) {
        reading.problem("a package without a name", entry.line());
      } else {
        entry(entry, name, fixed);
      }
    }
    fixed.done();
  }

  private static void entry(Table entry, String name, FixedPackages fixed) {
    String stated = entry.string("version");
    String version = stated == null ? "" : stated;
    String source = entry.string("source");
    if (source == null) {
      fixed.tellsDirect();
      for (Node.Text needed : entry.strings("dependencies")) {
        fixed.asksFor(bare(needed.text()));
      }
      return;
    }
    LockedPackage locked =
        new LockedPackage(
            purl(name, version, source),
            name,
            version,
            DependencyScope.RUNTIME,
            null,
            List.of(),
            entry.line());
    fixed.add(locked, name, name + " " + version);
    for (Node.Text needed : entry.strings("dependencies")) {
      fixed.needs(locked.purl(), bare(needed.text()));
    }
  }

  private static String purl(String name, String version, String source) {
    if (!source.startsWith("git+")) {
      return Packages.purl("cargo", name, version);
    }
    return PackageUrl.of("cargo", null, name, version, Map.of("vcs_url", source), null)
        .map(PackageUrl::toString)
        .orElse(Packages.purl("cargo", name, version));
  }

  /** A need is written {@code name}, {@code name version} or {@code name version (source)}. */
  private static String bare(String need) {
    int source = need.indexOf(" (");
    return source < 0 ? need : need.substring(0, source);
  }
}
