// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Use;
import dev.scruple.report.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The house as it is built: the engine, the terms and the checks. */
final class EngineHouse implements House {
  @Override
  public Evaluator evaluator() {
    throw new UnsupportedOperationException("The engine is not wired yet");
  }

  @Override
  public List<Reference.Entry> uses() {
    return List.of();
  }

  @Override
  public Use use(String nameOrFile, Path workingFolder) throws UsageException {
    throw new UsageException("no use is called \"" + nameOrFile + "\". See scruple uses");
  }

  @Override
  public List<Reference.Entry> checks() {
    return List.of();
  }

  @Override
  public Optional<Reference.Entry> check(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<Reference.Entry> license(String id) {
    return Optional.empty();
  }
}
