// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader has found out so far. */
final class Draft {
  private static final int MAX_PROBLEMS = 20;

  final Description.Draft description = new Description.Draft();
  private final Format format;
  private final List<String> problems = new ArrayList<>();
  private Holding holding = Holding.USUAL;
  private boolean canRunCode;

  Draft(Format format) {
    this.format = format;
    this.canRunCode = format.loading() == Loading.CAN_RUN_CODE;
  }

  void problem(String problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(Description.Draft.cut(problem));
    }
  }

  void canRunCode(boolean can) {
    canRunCode = can;
  }

  void holding(Holding seen) {
    holding = seen;
  }

  Optional<ModelFile> found() {
    return Optional.of(
        new ModelFile(format, canRunCode, true, description.build(), holding, problems));
  }
}
