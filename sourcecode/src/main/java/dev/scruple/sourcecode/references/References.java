// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;

/** Tells the published models, data sets and hosted services that a file names. */
public final class References {
  private References() {}

  /** Whether a file of this path may name models, data sets or services. */
  public static boolean reads(String path) {
    return OtherFiles.reads(path);
  }

  /** What a file names; broken files give fewer, never an exception. */
  public static List<Reference> read(String path, String text) {
    return OtherFiles.read(path, text);
  }
}
