// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import java.util.Locale;

/** A system of packages that deps.dev knows. */
public enum PackageSystem {
  CARGO,
  GO,
  MAVEN,
  NPM,
  NUGET,
  PYPI,
  RUBYGEMS;

  /** The word that stands for it in addresses. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
