// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code uv.lock}. The project and the members of its workspace stand in it too: they are
 * left out, and what they need is direct, with the purpose of the extra or group that names it.
 */
public final class UvLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    Set<String> members = new HashSet<>();
    document
        .table("manifest")
        .ifPresent(it -> it.strings("members").forEach(member -> members.add(member.text())));
    Map<String, DependencyScope> direct = new HashMap<>();
    List<Table> packages = document.tables("package");
    boolean own = false;
    for (Table each : packages) {
      if (isOwn(each, members)) {
        own = true;
        direct(each, direct);
      }
    }
    LockList list = new LockList("uv.lock", "pypi", reading);
    for (Table each : packages) {
      String name = each.string("name");
      if (name == null) {
        reading.problem("a package without a name", each.line());
      } else if (!isOwn(each, members)) {
        String version = each.string("version");
        DependencyScope scope = direct.getOrDefault(name + ' ' + version, direct.get(name));
        list.add(
            new LockList.Entry(
                name,
                version == null ? "" : version,
                scope == null ? DependencyScope.RUNTIME : scope,
                own ? scope != null : null,
                List.of(),
                needs(each),
                each.line("name")));
      }
    }
    list.report();
  }

  private static boolean isOwn(Table each, Set<String> members) {
    Table source = each.table("source").orElse(null);
    String name = each.string("name");
    if (source == null) {
      return false;
    }
    boolean local = source.string("editable") != null || source.string("virtual") != null;
    return ".".equals(source.string("directory")) || (local && isMember(name, source, members));
  }

  /**
   * A workspace lists its members; without one, only the folder of the lock file is the project.
   */
  private static boolean isMember(@Nullable String name, Table source, Set<String> members) {
    return members.contains(name) || source.string("virtual") != null || isDot(source);
  }

  private static boolean isDot(Table source) {
    return ".".equals(source.string("editable")) || ".".equals(source.string("virtual"));
  }

  private static void direct(Table own, Map<String, DependencyScope> direct) {
    names(own.get("dependencies"), DependencyScope.RUNTIME, direct);
    own.table("optional-dependencies")
        .ifPresent(it -> groups(it, DependencyScope.OPTIONAL, direct));
    own.table("dev-dependencies").ifPresent(it -> groups(it, DependencyScope.DEVELOPMENT, direct));
  }

  private static void groups(
      Table groups, DependencyScope otherwise, Map<String, DependencyScope> direct) {
    groups
        .entries()
        .forEach((group, list) -> names(list, DependencyScope.ofGroup(group, otherwise), direct));
  }

  private static void names(
      @Nullable Node list, DependencyScope scope, Map<String, DependencyScope> direct) {
    for (LockList.Need need : listed(list)) {
      String key = need.version() == null ? need.name() : need.name() + ' ' + need.version();
      direct.merge(key, scope, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
  }

  private static List<LockList.Need> needs(Table each) {
    List<LockList.Need> needs = new ArrayList<>(listed(each.get("dependencies")));
    each.table("optional-dependencies")
        .ifPresent(it -> it.entries().values().forEach(list -> needs.addAll(listed(list))));
    return needs;
  }

  private static List<LockList.Need> listed(@Nullable Node list) {
    List<LockList.Need> needs = new ArrayList<>();
    if (list instanceof Node.Items items) {
      for (Node each : items.values()) {
        String name = each instanceof Table table ? table.string("name") : null;
        if (name != null) {
          needs.add(new LockList.Need(name, ((Table) each).string("version")));
        }
      }
    }
    return needs;
  }
}
