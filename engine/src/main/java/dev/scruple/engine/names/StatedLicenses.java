// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.Interpretation;
import dev.scruple.licenses.Origin;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Licence tags of hubs and registries, as SPDX expressions. */
final class StatedLicenses {
  private static final Set<String> SAY_NOTHING =
      Set.of("", "other", "unknown", "not specified", "unspecified", "custom", "none", "n/a");

  private final DeclaredLicenses declared;

  StatedLicenses(DeclaredLicenses declared) {
    this.declared = declared;
  }

  /**
   * The licence that all statements name; null where they name none, or different ones: who is right
   * is not for us to guess. A tag that is not known stays as it is, as a reference of ours.
   */
  @Nullable String agreed(Collection<String> stated) {
    Set<String> expressions = new TreeSet<>();
    for (String each : stated) {
      if (SAY_NOTHING.contains(each.strip().toLowerCase(Locale.ROOT))) {
        return null;
      }
      expressions.add(expression(each));
    }
    return expressions.size() == 1 ? expressions.iterator().next() : null;
  }

  private String expression(String tag) {
    Interpretation hub = declared.interpret(tag, Origin.HUB_TAG);
    if (hub.expression() != null) {
      return hub.expression();
    }
    Origin origin = tag.contains("://") ? Origin.URL : Origin.FREE_TEXT;
    Interpretation free = declared.interpret(tag, origin);
    return free.expression() == null ? reference(tag) : free.expression();
  }

  private static String reference(String tag) {
    String slug =
        tag.toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://", "")
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^-|-$", "");
    return "LicenseRef-scruple-" + (slug.isEmpty() ? "unknown" : slug);
  }

  /** What a registry's metadata declare; null where the words name no licence for certain. */
  @Nullable String registry(String words) {
    return declared.interpret(words, Origin.FREE_TEXT).expression();
  }
}
