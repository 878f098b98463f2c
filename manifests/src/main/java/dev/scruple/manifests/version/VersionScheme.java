// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an ecosystem writes and orders versions.
 *
 * <p>Each follows the ecosystem's own specification, named here and at the class that reads it.
 * Lengths of versions and sizes of numbers have no bound; the work is linear in the length.
 */
public enum VersionScheme {
  /** PEP 440. */
  PYPI("pypi", "PyPI"),
  /** Semantic Versioning 2.0.0, section 11, as node-semver reads it. */
  NPM("npm", "npm"),
  /** Semantic Versioning 2.0.0, section 11. */
  SEMVER(
      "semver;github;githubactions;swift;bitnami;julia;vscode-extension",
      "GitHub Actions;SwiftURL;Bitnami;Julia;VSCode;Bioconductor;GHC"),
  /** POM reference, Version Order Specification. */
  MAVEN("maven", "Maven"),
  /** The Cargo Book, Manifest format, the version field: Semantic Versioning. */
  CARGO("cargo", "crates.io"),
  /** Go Modules Reference, Versions: Semantic Versioning behind a v. */
  GO("golang;go", "Go"),
  /** NuGet, Package versioning. */
  NUGET("nuget", "NuGet"),
  /** Gem::Version. */
  RUBYGEMS("gem", "RubyGems"),
  /** PHP's version_compare, with the words that Composer knows. */
  PACKAGIST("composer", "Packagist"),
  /** pub_semver: Semantic Versioning where build metadata counts. */
  PUB("pub", "Pub"),
  /** Elixir's Version module: Semantic Versioning. */
  HEX("hex", "Hex"),
  /** Debian Policy 5.6.12. */
  DEBIAN("deb", "Debian;Ubuntu;Echo"),
  /** apk-tools. */
  ALPINE("apk;alpine", "Alpine;Wolfi;Chainguard;MinimOS;Alpaquita;BellSoft Hardened Containers"),
  /** rpm-version(7). */
  REDHAT(
      "rpm", "Red Hat;AlmaLinux;Rocky Linux;SUSE;openSUSE;openEuler;Mageia;Photon OS;Azure Linux"),
  /** R's package_version. */
  CRAN("cran", "CRAN"),
  /** Haskell's Data.Version. */
  HACKAGE("hackage", "Hackage"),
  /** Conan 2, Version. */
  CONAN("conan", "ConanCenter"),
  /** Gentoo's Package Manager Specification, section 3.3. */
  GENTOO("ebuild;gentoo", ""),
  /** OpenSSL's release strategy. */
  OPENSSL("openssl", ""),
  /** nginx: Semantic Versioning's numbers. */
  NGINX("nginx", ""),
  /** vercmp(8) of Arch Linux. */
  ALPM("alpm;archlinux", ""),
  /** RFC 3339. */
  DATETIME("datetime", ""),
  /** Bytes of UTF-8. */
  LEXICOGRAPHIC("lexicographic", ""),
  /** Numbers and words, where nothing more is known. */
  GENERIC("generic", "");

  private final String types;
  private final String ecosystems;

  /** Names are joined by semicolons. */
  VersionScheme(String types, String ecosystems) {
    this.types = types;
    this.ecosystems = ecosystems;
  }

  private VersionRules rules() {
    return switch (this) {
      case PYPI -> PythonVersions::write;
      case NPM, SEMVER, CARGO, GO, HEX, NGINX -> SemanticVersions::semantic;
      case MAVEN -> MavenVersions::write;
      case NUGET -> SemanticVersions::nuget;
      case RUBYGEMS -> RubyVersions::write;
      case PACKAGIST -> PackagistVersions::write;
      case PUB -> SemanticVersions::pub;
      case DEBIAN -> DistributionVersions::debian;
      case ALPINE -> AlpineVersions::alpine;
      case REDHAT -> DistributionVersions::rpm;
      case CRAN -> NaturalVersions::cran;
      case HACKAGE -> NaturalVersions::hackage;
      case CONAN -> ConanVersions::write;
      case GENTOO -> AlpineVersions::gentoo;
      case OPENSSL -> NaturalVersions::openssl;
      case ALPM -> DistributionVersions::arch;
      case DATETIME -> DatetimeVersions::write;
      case LEXICOGRAPHIC -> NaturalVersions::lexicographic;
      case GENERIC -> NaturalVersions::write;
    };
  }

  /** The scheme of a type of package URLs, or of {@code vers}; empty for one that isn't known. */
  public static Optional<VersionScheme> ofPurlType(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(it -> named(it.types, lower)).findFirst();
  }

  /**
   * The scheme of an ecosystem as the OSV schema names it; a suffix such as {@code :12} of a
   * distribution's release doesn't count. Empty for one that isn't known.
   */
  public static Optional<VersionScheme> ofOsvEcosystem(String ecosystem) {
    int colon = ecosystem.indexOf(':');
    String name = colon < 0 ? ecosystem : ecosystem.substring(0, colon);
    return Arrays.stream(values()).filter(it -> named(it.ecosystems, name)).findFirst();
  }

  private static boolean named(String names, String name) {
    return !name.isEmpty() && List.of(names.split(";", -1)).contains(name);
  }

  /** The name that {@code vers} has for the scheme. */
  public String versName() {
    return types.split(";", -1)[0];
  }

  /** Reads any text. */
  public Version version(String text) {
    return Version.read(this, text, rules());
  }

  /** Compares two texts: below zero, zero or above zero. Read them once to compare them often. */
  public int compare(String left, String right) {
    return version(left).compareTo(version(right));
  }

  /** Whether the text is a version by the scheme's own grammar. */
  public boolean isValid(String text) {
    return version(text).isValid();
  }
}
