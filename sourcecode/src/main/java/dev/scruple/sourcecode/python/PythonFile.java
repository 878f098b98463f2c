// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.List;

/**
 * A parsed file: its statements, and what of it could not be read.
 *
 * @param problems by line; at most 100
 * @param cut whether the file has more tokens than are read
 */
public record PythonFile(List<Statement> statements, List<Problem> problems, boolean cut) {
  public PythonFile {
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
  }
}
