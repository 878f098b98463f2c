// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.model.Unexamined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What tests ask of an opened target. */
record Opened(Snapshot snapshot) implements AutoCloseable {
  static Opened folder(Path folder) throws TargetException {
    return at(new Target.Folder(folder), options(folder));
  }

  static Opened at(Target target, SourceOptions options) throws TargetException {
    return new Opened(new Snapshots().open(target, options));
  }

  static SourceOptions options(Path folder) {
    return SourceOptions.cachedIn(folder.resolveSibling(folder.getFileName() + "-cache"));
  }

  List<String> paths() {
    return snapshot.files().stream().map(SnapshotFile::path).toList();
  }

  SnapshotFile file(String path) {
    return snapshot.files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " is not in " + paths()));
  }

  String text(String path) throws IOException {
    return new String(file(path).content().head(1 << 20), StandardCharsets.UTF_8);
  }

  Optional<Unexamined> gap(String path) {
    return snapshot.unexamined().stream().filter(gap -> path.equals(gap.path())).findFirst();
  }

  @Override
  public void close() throws IOException {
    snapshot.close();
  }
}
