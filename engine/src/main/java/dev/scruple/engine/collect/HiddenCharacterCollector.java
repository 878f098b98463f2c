// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.workspace.AgentInstructions;
import dev.scruple.engine.workspace.HiddenCharacters;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;

/** Looks for characters that nobody sees, where compilers, runners or agents read them. */
final class HiddenCharacterCollector implements FileCollector {
  @Override
  public String name() {
    return "hidden-characters";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.text()
        && (file.classification().language() != null
            || isRun(file.classification().kind())
            || AgentInstructions.reads(file.path()));
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    boolean tests = file.classification().part() == Part.TEST;
    for (HiddenCharacters.Found found : HiddenCharacters.of(file.bytes().array())) {
      findings.add(
          Source.lines(file.path(), found.line(), found.line()),
          new SecurityFact.HiddenCharacters(found.kind().id(), found.count(), tests));
    }
    findings.examined(this);
  }

  private static boolean isRun(FileKind kind) {
    return switch (kind) {
      case SOURCE, TEST, EXAMPLE, CI, CONTAINER, MANIFEST, VENDORED, GENERATED -> true;
      case DOCUMENTATION,
          LICENSE,
          GOVERNANCE,
          LOCK_FILE,
          NOTEBOOK,
          MODEL_CARD,
          DATA_CARD,
          WEIGHTS,
          TOKENIZER,
          CONFIGURATION,
          DATASET,
          ARCHIVE,
          BINARY,
          MEDIA,
          OTHER ->
          false;
    };
  }
}
