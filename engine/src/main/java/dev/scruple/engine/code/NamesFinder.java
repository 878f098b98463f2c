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

  private final String text;

  /**
   * For a file with a text: what it uses of a module whose file it names is often what it tells its
   * readers to write.
   */
  NamesFinder(String text) {
    this.text = text;
  }

  @Override
  public void find(ModuleCode code, Found found) {
    for (ImportSite each : code.imports()) {
      if (!each.context().guarded() && !isOther(each.module()) && !isWritten(each.module())) {
        String name = each.name();
        found.add(each.line(), new Trace.NameUsed(each.module(), "*".equals(name) ? null : name));
      }
    }
    for (NameUse each : code.uses()) {
      if (!each.context().guarded() && !isOther(each.name()) && !isWritten(each.name())) {
        found.add(each.line(), new Trace.NameUsed(each.name(), null));
      }
    }
  }

  private boolean isWritten(String name) {
    if (name.contains("(")) {
      return true;
    }
    String[] parts = name.split("\\.", 10);
    for (int i = 1; i < parts.length; i++) {
      if (text.contains(parts[i] + ".py")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(String name) {
    int dot = name.indexOf('.');
    return name.isEmpty() || OTHERS.contains(dot < 0 ? name : name.substring(0, dot));
  }
}
