// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gives a collector a file of a name, classified as it is in a target. */
final class Reads {
  private final FileCollector collector;

  Reads(FileCollector collector) {
    this.collector = collector;
  }

  /** The evidence that a file gives; none where the collector does not want it. */
  List<Evidence> evidence(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Classification what = new FileClassifier(new GitAttributes()).classify(path, bytes, null);
    FileUnderStudy file =
        new FileUnderStudy(
            path, path, what, Content.of(bytes), new FileUnderStudy.Text(bytes), true, true);
    Findings findings = new Findings();
    if (collector.wants(file)) {
      collector.collect(file, findings);
    }
    return findings.evidence();
  }

  /** The facts of a kind that a file gives. */
  <F extends Fact> List<F> facts(Class<F> kind, String path, String text) {
    return evidence(path, text).stream()
        .map(Evidence::value)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
