// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.concurrent.atomic.AtomicInteger;

/** A Jazzer target: bytes are parsed as a Python file, and its tree is walked. */
final class PythonFuzzer {
  private PythonFuzzer() {}

  /** Called by Jazzer; fails by any exception. */
  public static void fuzzerTestOneInput(byte[] data) {
    PythonFile file = Python.parse(data);
    AtomicInteger nodes = new AtomicInteger();
    Walk.statements(
        file.statements(),
        statement ->
            Walk.expressions(statement)
                .forEach(root -> Walk.expressions(root, each -> check(each, nodes))));
  }

  private static void check(Expression node, AtomicInteger nodes) {
    nodes.incrementAndGet();
    Place at = node.at();
    if (at.line() < 1 || at.column() < 0 || at.start() < 0 || at.end() < at.start()) {
      throw new IllegalStateException("a place that can't be: " + at);
    }
  }
}
