// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.builds.UpdateTools;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;

/** Tools that propose updates of dependencies. */
final class UpdateToolCollector implements FileCollector {
  @Override
  public String name() {
    return "update-tools";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return UpdateTools.isConfiguration(file.place());
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    UpdateTools.read(file.place(), file.bytes().decoded())
        .ifPresent(
            tool ->
                findings.add(
                    Source.file(file.path()),
                    new SecurityFact.UpdateTool(tool.name(), tool.ecosystems())));
    findings.examined(this);
  }
}
