// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.ManifestDetail;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ranges that a workspace fixes in one place for all its members, which ask for {@code catalog:} or
 * {@code catalog:name}.
 *
 * @param ranges by catalogue and package, {@code name package}; the name of the default is empty
 */
record Catalogs(Map<String, String> ranges) implements ManifestDetail {
  private static final String ASKED = "catalog:";

  Catalogs {
    ranges = Map.copyOf(ranges);
  }

  /** Of {@code pnpm-workspace.yaml}, or of {@code package.json} as Bun has it. */
  static Catalogs of(Table holder) {
    Map<String, String> ranges = new HashMap<>();
    holder.table("catalog").ifPresent(it -> add("", it, ranges));
    holder
        .table("catalogs")
        .ifPresent(
            all ->
                all.keys().forEach(each -> all.table(each).ifPresent(it -> add(each, it, ranges))));
    return new Catalogs(ranges);
  }

  private static void add(String name, Table catalog, Map<String, String> ranges) {
    String plain = name.equals("default") ? "" : name;
    catalog.entries().forEach((of, range) -> ranges.put(plain + ' ' + of, Node.words(range)));
  }

  static boolean isAsked(String range) {
    return range.startsWith(ASKED);
  }

  /** The range for a package that asks for a catalogue's; null where there is none. */
  @Nullable String range(String name, String asked) {
    String catalog = asked.substring(ASKED.length()).strip();
    return ranges.get((catalog.equals("default") ? "" : catalog) + ' ' + name);
  }
}
