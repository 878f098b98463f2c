// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.model.Trace;
import dev.scruple.sourcecode.names.ImportSite;
import dev.scruple.sourcecode.names.ModuleCode;
import dev.scruple.sourcecode.names.NameUse;
import java.util.Set;

/** The names that an example needs of packages; those that it can do without are left out. */
final class NamesFinder implements Finder {
  private static final Set<String> OTHERS =
      Set.of(
          "os",
          "sys",
          "re",
          "json",
          "typing",
          "torch",
          "numpy",
          "pandas",
          "pathlib",
          "time",
          "math",
          "random",
          "logging",
          "argparse",
          "collections",
          "itertools",
          "functools",
          "dataclasses",
          "subprocess",
          "matplotlib",
          "PIL",
          "tqdm",
          "datetime",
          "copy",
          "warnings",
          "asyncio");

  @Override
  public void find(ModuleCode code, Found found) {
    for (ImportSite each : code.imports()) {
      if (!each.context().guarded() && !isOther(each.module())) {
        String name = each.name();
        found.add(each.line(), new Trace.NameUsed(each.module(), "*".equals(name) ? null : name));
      }
    }
    for (NameUse each : code.uses()) {
      if (!each.context().guarded() && !isOther(each.name()) && !each.name().contains("(")) {
        found.add(each.line(), new Trace.NameUsed(each.name(), null));
      }
    }
  }

  private static boolean isOther(String name) {
    int dot = name.indexOf('.');
    return name.isEmpty() || OTHERS.contains(dot < 0 ? name : name.substring(0, dot));
  }
}
