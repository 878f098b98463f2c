// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.Optional;

/** How an ecosystem writes which versions of a package it takes. */
public enum RangeSyntax {
  /** PEP 440, Version specifiers. */
  PYTHON(VersionScheme.PYPI),
  /** PEP 440 with Poetry's carets, tildes, wildcards and alternatives. */
  POETRY(VersionScheme.PYPI),
  /** node-semver, Ranges. */
  NPM(VersionScheme.NPM),
  /** The Cargo Book, Specifying Dependencies. */
  CARGO(VersionScheme.CARGO),
  /** POM reference, Dependency Version Requirement Specification. */
  MAVEN(VersionScheme.MAVEN),
  /** NuGet, Package versioning, Version ranges. */
  NUGET(VersionScheme.NUGET),
  /** Gem::Requirement. */
  RUBYGEMS(VersionScheme.RUBYGEMS),
  /** Composer, Writing version constraints. */
  COMPOSER(VersionScheme.PACKAGIST),
  /** Conan, Version ranges. */
  CONAN(VersionScheme.CONAN),
  /** Dart, Package dependencies, Version constraints. */
  PUB(VersionScheme.PUB),
  /** Elixir's Version module, Requirements. */
  HEX(VersionScheme.HEX),
  /** A module's version in a go.mod file, which is one. */
  GO(VersionScheme.GO),
  /** nginx's security advisories. */
  NGINX(VersionScheme.NGINX),
  /** OpenSSL's vulnerability list: versions between commas. */
  OPENSSL(VersionScheme.OPENSSL);

  private static final int LONGEST = 16_384;

  private final VersionScheme scheme;

  RangeSyntax(VersionScheme scheme) {
    this.scheme = scheme;
  }

  public VersionScheme scheme() {
    return scheme;
  }

  /** Reads a range of up to 16,384 characters; empty where the text is none of this syntax. */
  public Optional<VersionRange> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (this) {
      case PYTHON -> new PythonRanges(false).parse(text);
      case POETRY -> new PythonRanges(true).parse(text);
      case NPM, CARGO, CONAN, PUB, HEX -> new SemanticRanges(scheme).parse(text);
      case MAVEN, NUGET -> new BracketRanges(scheme).parse(text);
      case RUBYGEMS -> OtherRanges.ruby(text);
      case COMPOSER -> OtherRanges.composer(text);
      case NGINX -> OtherRanges.nginx(text);
      case GO, OPENSSL -> OtherRanges.list(scheme, text);
    };
  }
}
