// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import java.util.List;

/** Reads {@code gradle.properties}: values that build scripts of the folder and below use. */
public final class GradlePropertiesReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    reading.detail(new GradleBuild(PropertyLines.of(text), List.of()));
  }
}
