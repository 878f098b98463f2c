// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.engine.collect.Findings;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Takes facts about one file, each once, at the line where it is first found. */
final class Found {
  private static final int MOST = 200;

  private final String path;
  private final IntUnaryOperator lines;
  private final Findings findings;
  private final Set<Fact> seen = new HashSet<>();

  /**
   * Takes facts.
   *
   * @param lines from a line of the code that was read to that of the file
   */
  Found(String path, IntUnaryOperator lines, Findings findings) {
    this.path = path;
    this.lines = lines;
    this.findings = findings;
  }

  void add(int line, Fact fact) {
    if (seen.size() < MOST && seen.add(fact)) {
      int at = lines.applyAsInt(line);
      findings.add(Source.lines(path, at, at), fact);
    }
  }

  /** A fact about the whole file. */
  void add(Fact fact) {
    if (seen.add(fact)) {
      findings.add(Source.file(path), fact);
    }
  }

  /** Whether facts were left out, for there were too many. */
  boolean cut() {
    return seen.size() >= MOST;
  }
}
