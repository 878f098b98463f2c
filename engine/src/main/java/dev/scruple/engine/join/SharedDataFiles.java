// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.collect.DataPaths;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files of data for evaluation that have the same bytes as one for training. */
final class SharedDataFiles implements Joiner {
  private static final int MOST = 50;

  @Override
  public List<Evidence> join(Tree tree) {
    List<Evidence> files = tree.evidence(Trace.DataFile.class);
    Map<String, String> training = new HashMap<>();
    for (Evidence file : files) {
      String path = file.source().path();
      if (path != null && DataPaths.role(path) == DataRole.TRAINING) {
        training.putIfAbsent(sha256(file), path);
      }
    }
    List<Evidence> shared = new ArrayList<>();
    for (Evidence file : files) {
      String path = file.source().path();
      String other = training.get(sha256(file));
      if (path != null
          && other != null
          && DataPaths.role(path) == DataRole.EVALUATION
          && shared.size() < MOST) {
        shared.add(Evidence.of(Source.file(path), new DataFact.SharedData(other)));
      }
    }
    return shared;
  }

  private static String sha256(Evidence file) {
    return ((Trace.DataFile) file.value()).sha256();
  }
}
