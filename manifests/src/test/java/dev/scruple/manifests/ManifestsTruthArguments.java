// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.util.Map;
import java.util.Set;

/**
 * The cases in which a reading differs from the other tool's by the format's own specification;
 * docs/manifests.md argues each of them at length.
 */
final class ManifestsTruthArguments {
  private static final String OWN =
      "the project itself is none of the packages that it stands on: the file gives it no source";
  private static final String UNVERSIONED =
      "a package is asked for without a version of a registry: it is one all the same";
  private static final String CHECKSUMS =
      "go.sum holds checksums of all that was looked at, not what is used";
  private static final String ORIGINS =
      "renv fixes packages of Bioconductor, GitHub and unnamed repositories too";

  /** By file or, where a file has several cases, by file and case: the reason. */
  private static final Map<String, String> ARGUED =
      Map.ofEntries(
          Map.entry("files/dotnet/csproj/emptyversion", UNVERSIONED),
          Map.entry("files/dotnet/csproj/noversion", UNVERSIONED),
          Map.entry("files/dotnet/depsjson/nopackagename", OWN),
          Map.entry("files/dotnet/depsjson/valid", OWN),
          Map.entry("files/dotnet/nugetcpm/emptyversion", UNVERSIONED),
          Map.entry("files/dotnet/nugetcpm/noversion", UNVERSIONED),
          Map.entry("files/dotnet/packagesconfig/noversion", UNVERSIONED),
          Map.entry(
              "files/dotnet/paketdependencies/paket.dependencies",
              "a commit fixes a version: Paket's github line takes one"),
          Map.entry(
              "files/golang/gomod/indirect-1.16.mod: test extractor for go <=1.16", CHECKSUMS),
          Map.entry("files/golang/gomod/indirect-1.16.sum", CHECKSUMS),
          Map.entry(
              "files/golang/gomod/replace-local.mod",
              "the module keeps its name: the folder is where its code is taken from"),
          Map.entry(
              "files/golang/vendormodules/valid/vendor/modules.txt",
              "a module replaced by a folder has no version, and the case cuts a name short"),
          Map.entry("files/r/renvlock/with-bioconductor.lock", ORIGINS),
          Map.entry("files/r/renvlock/with-mixed-sources.lock", ORIGINS),
          Map.entry("files/r/renvlock/without-repository.lock", ORIGINS),
          Map.entry("files/ruby/gemfilelock/has-local-gem.lock", OWN),
          Map.entry("files/rust/cargolock/two-packages-with-local.lock", OWN),
          Map.entry("files/rust/cargotoml/git-dependency-tagged.toml", UNVERSIONED),
          Map.entry("files/rust/cargotoml/git-dependency-with-commit.toml", UNVERSIONED),
          Map.entry("files/rust/cargotoml/git-dependency-with-pr.toml", UNVERSIONED),
          Map.entry("files/rust/cargotoml/two-dependencies.toml", UNVERSIONED));

  /** Ecosystems whose cases are told and not asked for yet. */
  private static final Set<String> UNDER_WORK =
      Set.of("files/java/", "files/javascript/", "files/python/");

  private ManifestsTruthArguments() {}

  static boolean holdsFor(String file, String title) {
    return ARGUED.containsKey(file) || ARGUED.containsKey(file + ": " + title);
  }

  static boolean isUnderWork(String difference) {
    return UNDER_WORK.stream().anyMatch(difference::startsWith);
  }
}
