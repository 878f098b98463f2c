// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

/** Turns one file into evidence. Collectors hold no state, and see each file at most once. */
public interface FileCollector {
  /** Kebab-case; names the collector in {@code coverage[]}. */
  String name();

  /** Raised whenever the same file would give other findings. */
  int version();

  /** Whether the collector has something to say of such a file. */
  boolean wants(FileUnderStudy file);

  /** Reads the file and adds what it finds. */
  void collect(FileUnderStudy file, Findings findings);
}
