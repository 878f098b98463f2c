// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Trace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Python packages that a project builds, and what can be imported of them. A package counts
 * that stands at the root, or in a folder there that is commonly added to Python's path; one whose
 * name stands in two places is left out, for it can't be told which is meant.
 */
final class OwnPackages {
  private static final Set<String> ROOTS = Set.of("", "src", "python", "lib");
  private static final int DEEPEST = 10;

  /** Files of which a build makes modules. */
  private static final Pattern BUILT =
      Pattern.compile(".*\\.(pyx|pxd|so|pyd|cpp|cc|cu|rs|proto|pyi|in|c)");

  /** The name is there. */
  record There() implements Look {}

  /** Only running the code could tell. */
  record Open() implements Look {}

  /**
   * The name is not there.
   *
   * @param module the part of it that is
   */
  record Missing(String module) implements Look {}

  /** What a look for a name brought. */
  sealed interface Look {}

  private final Map<String, Trace.ModuleExports> modules = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> compiled = new HashSet<>();

  private OwnPackages() {}

  static OwnPackages of(Tree tree) {
    OwnPackages own = new OwnPackages();
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (SurveyedFile file : tree.files()) {
      String root = root(file);
      if (root != null && isInit(file) && depth(file, root) == 1) {
        String name = module(file, root);
        if (!seen.add(name)) {
          twice.add(name);
        }
      }
    }
    seen.removeAll(twice);
    own.packages.addAll(seen);
    tree.files().forEach(own::add);
    for (String unseen : tree.unseen()) {
      own.compiled.add(unseen.replaceFirst("^(src|python|lib)/", "").replaceFirst("/.*", ""));
    }
    return own;
  }

  boolean isEmpty() {
    return packages.isEmpty();
  }

  /** Whether a dotted name begins with one of the packages. */
  boolean owns(String name) {
    return packages.contains(top(name));
  }

  private static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private void add(SurveyedFile file) {
    String root = root(file);
    if (root == null) {
      return;
    }
    String name = module(file, root);
    if (!packages.contains(top(name))) {
      return;
    }
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      folders.add(name.substring(0, dot));
    }
    if (file.place().endsWith(".py")) {
      List<Trace.ModuleExports> exports = file.facts(Trace.ModuleExports.class);
      modules.put(
          name,
          exports.isEmpty()
              ? new Trace.ModuleExports(List.of(), List.of(), true)
              : exports.getFirst());
    } else if (BUILT.matcher(file.place()).matches()) {
      folders.add(name);
      compiled.add(name.replaceFirst("\\.[^.]*$", ""));
    }
  }

  /** The folder that is added to Python's path, where the file stands in one; null otherwise. */
  private static @Nullable String root(SurveyedFile file) {
    Part part = file.classification().part();
    String place = file.place();
    if (part != Part.MAIN) {
      return null;
    }
    int slash = place.indexOf('/');
    String first = slash < 0 ? "" : place.substring(0, slash);
    return ROOTS.contains(first) ? first : "";
  }

  private static boolean isInit(SurveyedFile file) {
    return file.name().equals("__init__.py");
  }

  private static String module(SurveyedFile file, String root) {
    String path = root.isEmpty() ? file.place() : file.place().substring(root.length() + 1);
    return path.replaceFirst("/__init__\\.py$", "").replaceFirst("\\.\\w+$", "").replace('/', '.');
  }

  private static int depth(SurveyedFile file, String root) {
    String path = root.isEmpty() ? file.place() : file.place().substring(root.length() + 1);
    return (int) path.chars().filter(c -> c == '/').count();
  }

  /** Looks for what an example uses. */
  Look look(Trace.NameUsed used) {
    String module = used.module();
    String name = used.name();
    return name == null ? dotted(module) : member(module, name);
  }

  /** A name in full: as far as it is modules, and the first name behind them. */
  private Look dotted(String full) {
    String module = top(full);
    while (module.length() < full.length()) {
      int dot = full.indexOf('.', module.length() + 1);
      String next = full.substring(module.length() + 1, dot < 0 ? full.length() : dot);
      String inner = module + "." + next;
      if (!modules.containsKey(inner) && !folders.contains(inner)) {
        return next.startsWith("__") ? new There() : holds(module, next, DEEPEST);
      }
      module = inner;
    }
    return new There();
  }

  private Look member(String module, String name) {
    if (!modules.containsKey(module)) {
      Look found = dotted(module);
      return found instanceof There ? new Open() : found;
    }
    if (modules.containsKey(module + "." + name) || folders.contains(module + "." + name)) {
      return new There();
    }
    return holds(module, name, DEEPEST);
  }

  private Look holds(String module, String name, int steps) {
    Trace.ModuleExports exports = modules.get(module);
    if (exports == null) {
      // A folder without __init__.py, or a module that is built.
      return new Open();
    }
    if (exports.names().contains(name)) {
      return new There();
    }
    if (exports.open() || steps == 0 || isCompiled(module)) {
      return new Open();
    }
    for (String star : exports.stars()) {
      Look look = owns(star) ? holds(star, name, steps - 1) : new Open();
      if (!(look instanceof Missing)) {
        return look;
      }
    }
    return new Missing(module);
  }

  /** Whether a package holds code of other languages, or files that could not be seen. */
  private boolean isCompiled(String module) {
    return compiled.contains(module) || compiled.contains(top(module));
  }
}
