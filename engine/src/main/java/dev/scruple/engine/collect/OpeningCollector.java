// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.workspace.Opening;
import dev.scruple.engine.workspace.Passage;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;

/** Finds what runs or is fetched because somebody opens, enters or installs a folder. */
final class OpeningCollector implements FileCollector {
  static final String NAME = "opening";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    return file.text() && part != Part.TEST && part != Part.VENDORED && Opening.reads(file.path());
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    for (Passage passage : Opening.of(file.path(), file.bytes().decoded())) {
      findings.add(
          Source.lines(file.path(), passage.line(), passage.line()),
          new SecurityFact.RunsOnOpen(passage.what(), passage.grave(), passage.words()));
    }
    findings.examined(this);
  }
}
