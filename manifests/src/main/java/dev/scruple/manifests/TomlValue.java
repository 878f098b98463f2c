// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/** A value of TOML; only what readers look at is told apart. */
sealed interface TomlValue permits Toml, Toml.Line, Toml.Flag, Toml.Other, Toml.Items {
  /** Where it begins, 1-based. */
  int line();
}
