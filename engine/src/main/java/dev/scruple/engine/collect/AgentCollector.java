// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.workspace.AgentInstructions;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;

/** Reads instructions for coding agents as an agent would, what pages don't show included. */
final class AgentCollector implements FileCollector {
  @Override
  public String name() {
    return "agent-instructions";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.text()
        && file.classification().part() != Part.TEST
        && AgentInstructions.reads(file.path());
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    findings.add(Source.file(file.path()), new SecurityFact.AgentInstructions());
    for (AgentInstructions.Hazard hazard : AgentInstructions.hazards(file.bytes().decoded())) {
      findings.add(
          Source.lines(file.path(), hazard.line(), hazard.line()),
          new SecurityFact.AgentHazard(hazard.kind(), hazard.words()));
    }
    findings.examined(this);
  }
}
