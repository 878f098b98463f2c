// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.purl.PackageUrl;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code .gitmodules}: repositories that stand in folders of this one. Their commits are in
 * the history, not in the file. An address on a host without package URLs of its own gives a
 * generic one.
 */
final class SubmodulesReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    int number = 0;
    for (String each : (Iterable<String>) text.lines()::iterator) {
      number++;
      String line = each.strip();
      int equals = line.indexOf('=');
      if (equals > 0 && line.substring(0, equals).strip().equals("url")) {
        String address = line.substring(equals + 1).strip().replace("\"", "");
        if (address.startsWith("../") || address.startsWith("./")) {
          reading.problem(
              "an address relative to the repository's own: " + Shown.of(address), number);
        } else if (!address.isEmpty()) {
          reading.add(declared(address, number));
        }
      }
    }
  }

  private static DeclaredPackage declared(String address, int line) {
    Optional<References.Repository> known = References.repository(address);
    if (known.isPresent()) {
      return Packages.declared(
          known.get().type(), known.get().name(), null, "", DependencyScope.RUNTIME, null, line);
    }
    String path = address.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    String purl =
        PackageUrl.of("generic", null, name, null, Map.of("vcs_url", "git+" + address), null)
            .map(PackageUrl::toString)
            .orElse("pkg:generic");
    return new DeclaredPackage(
        "generic", purl, name, null, address, DependencyScope.RUNTIME, null, null, line);
  }
}
