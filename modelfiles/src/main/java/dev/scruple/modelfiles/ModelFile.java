// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import java.util.List;

/**
 * A recognised file.
 *
 * @param canRunCode loading it by its usual loader can run code that it brings or names
 * @param nameAgrees false where its name claims another format than its content has
 * @param holding what it was seen to hold; {@link Holding#USUAL} says nothing
 * @param problems what is broken or was not read, in plain words; may quote the file
 */
public record ModelFile(
    Format format,
    boolean canRunCode,
    boolean nameAgrees,
    Description description,
    Holding holding,
    List<String> problems) {

  public ModelFile {
    problems = List.copyOf(problems);
  }

  /** What it is for. */
  public Kind kind() {
    return format.kind();
  }
}
