// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.model.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a collector finds in one file that is what its path says. */
final class ReadFile {
  private ReadFile() {}

  static List<Evidence> by(FileCollector collector, String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    FileUnderStudy file =
        new FileUnderStudy(
            path,
            path,
            new FileClassifier(new GitAttributes()).classify(path, bytes, null),
            Content.of(bytes),
            new FileUnderStudy.Text(bytes),
            true,
            true);
    Findings findings = new Findings();
    if (collector.wants(file)) {
      collector.collect(file, findings);
    }
    return findings.evidence();
  }
}
