// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.Locale;
import java.util.Set;

/** Ids such as {@code GPL-3.0} that don't say whether later versions are meant. */
final class BareVersions {
  private static final Set<String> BARE =
      Set.of(
          "agpl-1.0",
          "agpl-3.0",
          "gfdl-1.1",
          "gfdl-1.2",
          "gfdl-1.3",
          "gpl-1.0",
          "gpl-2.0",
          "gpl-3.0",
          "lgpl-2.0",
          "lgpl-2.1",
          "lgpl-3.0");

  private BareVersions() {}

  /** Whether an expression's text holds one. */
  static boolean in(String expression) {
    for (String word : expression.toLowerCase(Locale.ROOT).split("[^a-z0-9.+-]+", -1)) {
      if (BARE.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
