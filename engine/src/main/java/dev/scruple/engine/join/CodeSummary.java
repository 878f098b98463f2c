// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.CodeFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.List;

/** How much Python there is, and how much of it was read. */
final class CodeSummary implements Joiner {
  @Override
  public List<Evidence> join(Tree tree) {
    int files = 0;
    int notebooks = 0;
    int broken = 0;
    int loading = 0;
    for (Evidence each : tree.evidence(Trace.PythonCode.class)) {
      if (each.value() instanceof Trace.PythonCode code) {
        files += code.notebook() ? 0 : 1;
        notebooks += code.notebook() ? 1 : 0;
        broken += code.broken() ? 1 : 0;
        loading += code.loads() ? 1 : 0;
      }
    }
    int unseen = (int) tree.unseen().stream().filter(CodeSummary::maybeCode).count();
    if (files + notebooks + unseen == 0) {
      return List.of();
    }
    int training = tree.evidence(CodeFact.Training.class).size();
    return List.of(
        Evidence.of(
            Source.target(),
            new CodeFact.PythonRead(files, notebooks, broken, unseen, loading, training)));
  }

  private static boolean maybeCode(String path) {
    return path.endsWith(".py") || path.endsWith(".ipynb");
  }
}
