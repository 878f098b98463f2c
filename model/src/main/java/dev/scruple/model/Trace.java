// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds that says something only beside other files: joined into evidence once all are
 * read, and never in a dossier itself.
 */
public sealed interface Trace extends Fact {
  /**
   * A relative link.
   *
   * @param to as written, without its fragment
   */
  record Link(String to) implements Trace {}

  /**
   * What others can import of a Python module.
   *
   * @param stars modules whose names it takes in whole
   * @param open whether it may hold names that its statements don't show
   */
  record ModuleExports(List<String> names, List<String> stars, boolean open) implements Trace {
    public ModuleExports {
      names = List.copyOf(names);
      stars = List.copyOf(stars);
    }
  }

  /**
   * A dotted name that an example imports or uses.
   *
   * @param module what is imported, where a name of it is; else the whole name
   * @param name of the module; null where the module itself is imported or used by its full name
   */
  record NameUsed(String module, @Nullable String name) implements Trace {}

  /**
   * Python code that was read.
   *
   * @param broken whether it is no example, and some of its lines could not be read
   * @param loads whether it loads models or data sets by name
   */
  record PythonCode(boolean notebook, boolean broken, boolean loads) implements Trace {}
}
