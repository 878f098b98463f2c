// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;
import java.util.Locale;

/**
 * Tells the published models, data sets and hosted services that a file names, by its content
 * alone.
 *
 * <p>An id is told where a function that loads takes it, directly or through names, defaults,
 * options, entries and calls of the same file; where it stands under a name such as {@code
 * model_name} and has the shape of an id; where a model's name is one that only one provider has;
 * and where an address or a command in a comment or document names it. What a loader takes and the
 * file leaves open is told without id. Nothing is run or fetched, and no other file is read.
 */
public final class References {
  private static final int LONGEST = 5_000_000;

  private References() {}

  /** Whether a file of this path may name models, data sets or services. */
  public static boolean reads(String path) {
    return isPython(path) || isNotebook(path) || OtherFiles.reads(path);
  }

  /** What a file names; broken files give fewer, never an exception. */
  public static List<Reference> read(String path, String text) {
    String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (isPython(path)) {
      return PythonReferences.read(path, kept);
    }
    return isNotebook(path) ? NotebookReferences.read(path, kept) : OtherFiles.read(path, kept);
  }

  private static boolean isPython(String path) {
    String small = path.toLowerCase(Locale.ROOT);
    return small.endsWith(".py") || small.endsWith(".pyi") || small.endsWith(".pyw");
  }

  private static boolean isNotebook(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".ipynb");
  }
}
