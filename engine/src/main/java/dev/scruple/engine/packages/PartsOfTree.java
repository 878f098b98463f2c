// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.Roots;
import dev.scruple.sources.Mode;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.SnapshotFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** In which part of a snapshot files stand, by their paths and {@code .gitattributes}. */
final class PartsOfTree {
  private static final int LONGEST = 1 << 20;
  private static final String ATTRIBUTES = ".gitattributes";
  private static final String MODULE = "/__init__.py";

  private final Roots roots;
  private final FileClassifier classifier;

  PartsOfTree(Snapshot snapshot, Roots roots) {
    this.roots = roots;
    GitAttributes attributes = new GitAttributes();
    Set<String> packages = new HashSet<>();
    for (SnapshotFile file : snapshot.files()) {
      String place = roots.place(file.path());
      if (place.endsWith(MODULE)) {
        packages.add(place.substring(0, place.length() - MODULE.length()));
      }
      boolean named = place.equals(ATTRIBUTES) || place.endsWith("/" + ATTRIBUTES);
      if (named && file.mode() == Mode.REGULAR) {
        attributes.add(place, text(file));
      }
    }
    this.classifier = new FileClassifier(attributes, packages);
  }

  private static String text(SnapshotFile file) {
    try {
      return new String(file.content().head(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Paths then say alone which part it is; no package is lost.
      return "";
    }
  }

  /** The part of each file. */
  Map<String, Part> of(Set<String> paths) {
    Map<String, Part> parts = new HashMap<>();
    paths.forEach(path -> parts.put(path, classifier.part(roots.place(path))));
    return parts;
  }
}
