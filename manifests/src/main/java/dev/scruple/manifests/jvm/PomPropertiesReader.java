// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import java.util.Map;

/** Reads {@code pom.properties}, by which Maven says what a jar is. */
public final class PomPropertiesReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Map<String, String> values = PropertyLines.of(text);
    String group = values.get("groupId");
    String artifact = values.get("artifactId");
    if (group == null || artifact == null) {
      reading.problem("no groupId and artifactId", 0);
      return;
    }
    reading.name(group + ':' + artifact);
    reading.version(values.get("version"));
  }
}
