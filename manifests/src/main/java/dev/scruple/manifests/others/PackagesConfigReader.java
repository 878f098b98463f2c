// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Xml;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code packages.config}: packages with the versions that are installed. */
final class PackagesConfigReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Xml.read(text, reading, new Taker(reading));
  }

  private static final class Taker implements Xml.ElementTaker {
    private final Reading reading;
    private final Map<String, String> attributes = new HashMap<>();

    Taker(Reading reading) {
      this.reading = reading;
    }

    @Override
    public void start(String path, int line) {
      attributes.clear();
    }

    @Override
    public void attribute(String path, String name, String value) {
      attributes.put(name, value);
    }

    @Override
    public void end(String path, String text, int line) {
      String name = attributes.getOrDefault("id", "").strip();
      if (!path.equals("packages/package") || name.isEmpty()) {
        return;
      }
      String version = attributes.getOrDefault("version", "").strip();
      boolean developed = attributes.getOrDefault("developmentDependency", "").equals("true");
      reading.add(
          Packages.declared(
              "nuget",
              name,
              version.isEmpty() ? null : version,
              version,
              developed ? DependencyScope.DEVELOPMENT : DependencyScope.RUNTIME,
              null,
              line));
    }
  }
}
