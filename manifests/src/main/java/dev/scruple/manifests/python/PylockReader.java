// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code pylock.toml} (PEP 751). A package that is only installed for an extra or a group, by
 * its marker, is for that purpose.
 */
public final class PylockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    LockList list = new LockList("pylock.toml", "pypi", reading);
    for (Table each : document.tables("packages")) {
      String name = each.string("name");
      if (name == null) {
        reading.problem("a package without a name", each.line());
      } else if (!isOwn(each)) {
        String version = each.string("version");
        list.add(
            new LockList.Entry(
                name,
                version == null ? "" : version,
                scope(each, document),
                null,
                List.of(),
                needs(each),
                each.line("name")));
      }
    }
    list.report();
  }

  private static boolean isOwn(Table each) {
    return each.table("directory").map(it -> ".".equals(it.string("path"))).orElse(false);
  }

  private static DependencyScope scope(Table each, Table document) {
    String text = each.string("marker");
    Marker marker = text == null ? null : Marker.parse(text).orElse(null);
    if (marker == null) {
      return DependencyScope.RUNTIME;
    }
    Set<String> standard = Set.copyOf(texts(document, "default-groups"));
    if (!isFalse(marker, Set.of(), standard)) {
      return DependencyScope.RUNTIME;
    }
    for (String extra : texts(document, "extras")) {
      if (!isFalse(marker, Set.of(extra), standard)) {
        return DependencyScope.ofGroup(extra, DependencyScope.OPTIONAL);
      }
    }
    for (String group : texts(document, "dependency-groups")) {
      if (!isFalse(marker, Set.of(), Set.of(group))) {
        return DependencyScope.ofGroup(group, DependencyScope.DEVELOPMENT);
      }
    }
    return DependencyScope.RUNTIME;
  }

  private static boolean isFalse(Marker marker, Set<String> extras, Set<String> groups) {
    MarkerEnvironment environment =
        new MarkerEnvironment(Map.of(), Optional.of(extras), Optional.of(groups));
    return marker.holds(environment).filter(it -> !it).isPresent();
  }

  private static List<String> texts(Table table, String key) {
    return table.strings(key).stream().map(it -> it.text()).toList();
  }

  private static List<LockList.Need> needs(Table each) {
    List<LockList.Need> needs = new ArrayList<>();
    for (Table it : each.tables("dependencies")) {
      String name = it.string("name");
      if (name != null) {
        needs.add(new LockList.Need(name, it.string("version")));
      }
    }
    return needs;
  }
}
