// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Toml;

/** Reads {@code pixi.toml}. */
public final class PixiReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    new PixiTables(reading).read(Toml.parse(text, reading));
  }
}
