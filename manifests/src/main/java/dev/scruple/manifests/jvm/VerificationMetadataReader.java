// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Xml;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code verification-metadata.xml} after Gradle's chapter on dependency verification: the
 * modules whose artifacts a build accepts. What for isn't told; plugins of the build are among
 * them. It checks what is resolved and fixes no version, so it is no lock file.
 */
public final class VerificationMetadataReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Components components = new Components(reading);
    Xml.read(text, reading, components);
    components.all.values().forEach(reading::add);
  }

  private static final class Components implements Xml.ElementTaker {
    private static final String COMPONENT = "verification-metadata/components/component";

    private final Reading reading;
    private final Map<String, LockedPackage> all = new LinkedHashMap<>();
    private final Map<String, String> current = new HashMap<>();

    Components(Reading reading) {
      this.reading = reading;
    }

    @Override
    public void start(String path, int line) {
      if (path.equals(COMPONENT)) {
        current.clear();
      }
    }

    @Override
    public void attribute(String path, String name, String value) {
      if (path.equals(COMPONENT)) {
        current.put(name, value);
      }
    }

    @Override
    public void end(String path, String text, int line) {
      if (!path.equals(COMPONENT)) {
        return;
      }
      String group = current.getOrDefault("group", "");
      String artifact = current.getOrDefault("name", "");
      String version = current.getOrDefault("version", "");
      if (group.isEmpty() || artifact.isEmpty() || version.isEmpty()) {
        reading.problem("a component without group, name or version", line);
        return;
      }
      String name = group + ':' + artifact;
      String purl = Packages.purl("maven", name, version);
      all.putIfAbsent(
          purl,
          new LockedPackage(purl, name, version, DependencyScope.RUNTIME, null, List.of(), line));
    }
  }
}
