// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Xml;
import java.util.Map;

/** Reads {@code packages.config}: packages with the versions that are installed. */
final class PackagesConfigReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Xml.read(text, reading, new Taker(reading));
  }

  private record Taker(Reading reading) implements Xml.ElementTaker {
    @Override
    public void start(String path, int line) {}

    @Override
    public void attributes(String path, Map<String, String> attributes, int line) {
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

    @Override
    public void end(String path, String text, int line) {}
  }
}
