// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the modules of {@code go.sum}. It holds checksums of all that the go command has looked
 * at, old versions among them, so that none of it is shown as used.
 */
final class GoSumReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Set<String> modules = new HashSet<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String[] words = line.strip().split("\\s+", 3);
      if (words.length == 3) {
        modules.add(words[0] + '@' + words[1].replace("/go.mod", ""));
      }
    }
    reading.lock("go.sum", modules.size());
  }
}
