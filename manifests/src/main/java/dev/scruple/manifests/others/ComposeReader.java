// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the images of the services of a Compose file. A variable with a default is put in; the
 * image of a service that is built from the project is the project's own.
 */
final class ComposeReader implements ManifestReader {
  private static final Pattern DEFAULT =
      Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*:?-([^}$]*)\\}");

  @Override
  public void read(String text, Reading reading) {
    Table services = Yaml.parse(text, reading).table("services").orElse(new Table(1));
    for (Map.Entry<String, Node> each : services.entries().entrySet()) {
      String image = each.getValue() instanceof Table service ? service.string("image") : null;
      if (image == null || ((Table) each.getValue()).get("build") != null) {
        continue;
      }
      int line = ((Table) each.getValue()).line("image");
      String settled =
          DEFAULT.matcher(image).replaceAll(it -> Matcher.quoteReplacement(it.group(1)));
      ContainerImage.of(settled)
          .ifPresentOrElse(
              it -> reading.add(it.declared(DependencyScope.RUNTIME, each.getKey(), line)),
              () -> reading.problem("no image with a name: " + Shown.of(image), line));
    }
  }
}
