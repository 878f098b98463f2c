// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code conda-lock.yml}, version 1: packages of conda and of pip, once for each platform.
 */
public final class CondaLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    LockList conda = new LockList("conda-lock.yml", "conda", reading);
    LockList pip = new LockList("conda-lock.yml", "pypi", reading);
    for (Table each : Yaml.parse(text, reading).tables("package")) {
      String name = each.words("name");
      String version = each.words("version");
      if (name == null) {
        reading.problem("a package without a name", each.line());
        continue;
      }
      LockList list = "pip".equals(each.words("manager")) ? pip : conda;
      list.add(
          new LockList.Entry(
              name,
              version == null ? "" : version,
              scope(each),
              null,
              List.of(),
              needs(each),
              each.line("name")));
    }
    conda.report();
    pip.report();
    reading.lock("conda-lock.yml", conda.size() + pip.size());
  }

  private static DependencyScope scope(Table each) {
    String category = each.words("category");
    if (each.isTrue("optional") && "main".equals(category)) {
      return DependencyScope.OPTIONAL;
    }
    return LockList.scope(category == null ? List.of() : List.of(category));
  }

  private static List<LockList.Need> needs(Table each) {
    List<LockList.Need> needs = new ArrayList<>();
    each.table("dependencies")
        .ifPresent(it -> it.keys().forEach(name -> needs.add(new LockList.Need(name, null))));
    return needs;
  }
}
