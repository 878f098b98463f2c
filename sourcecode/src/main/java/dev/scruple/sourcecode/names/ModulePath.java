// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

/**
 * The dotted name of a module, by which its relative imports are told.
 *
 * @param name {@code a.b} for {@code a/b.py} and for {@code a/b/__init__.py}
 * @param isPackage whether it is an {@code __init__.py}
 */
public record ModulePath(String name, boolean isPackage) {

  /** That of a file, by its path with slashes; folders as {@code src} are a part of it. */
  public static ModulePath of(String path) {
    String plain = path.replaceFirst("\\.(pyi?|ipynb)$", "");
    boolean init = plain.equals("__init__") || plain.endsWith("/__init__");
    String folder = init ? plain.substring(0, Math.max(0, plain.lastIndexOf('/'))) : plain;
    return new ModulePath(folder.replace('/', '.'), init);
  }

  /** The module that an import with a number of dots means. */
  String resolve(int level, String module) {
    if (level == 0) {
      return module;
    }
    String base = isPackage ? name : parent(name);
    for (int i = 1; i < level; i++) {
      base = parent(base);
    }
    if (base.isEmpty()) {
      return module;
    }
    return module.isEmpty() ? base : base + "." + module;
  }

  private static String parent(String dotted) {
    return dotted.substring(0, Math.max(0, dotted.lastIndexOf('.')));
  }
}
