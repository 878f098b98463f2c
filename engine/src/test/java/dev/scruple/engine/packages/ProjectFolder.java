// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import dev.scruple.engine.Twins;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.Snapshots;
import dev.scruple.sources.SourceOptions;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A small project that a test writes. */
record ProjectFolder(Path temporary) {
  ProjectFolder file(String path, String text) {
    Twins.write(project(), Map.of(path, text));
    return this;
  }

  Path project() {
    return temporary.resolve("project");
  }

  Snapshot snapshot() throws TargetException {
    return new Snapshots()
        .open(
            new Target.Folder(project()),
            SourceOptions.cachedIn(temporary.resolve("cache")).withOffline(true));
  }

  PackageStudy study() throws TargetException, IOException {
    try (Snapshot snapshot = snapshot()) {
      return PackageStudy.of(snapshot);
    }
  }
}
