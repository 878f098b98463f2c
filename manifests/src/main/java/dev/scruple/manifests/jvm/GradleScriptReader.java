// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import java.util.Map;

/**
 * Reads build scripts of Gradle, {@code *.gradle} and {@code *.gradle.kts}, by their words and
 * never by running them: packages that {@code dependencies} blocks name by a literal, a template of
 * known values or a catalogue's accessor, and plugins with their versions. What only a run would
 * tell is a problem.
 */
public final class GradleScriptReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    GradleScript script = new GradleScript(GradleToken.of(text));
    GradleBuild build = script.build();
    if (script.isTooDeep()) {
      reading.problem("blocks nested too deeply: the rest is not read", 0);
    }
    reading.detail(build);
    GradleResolver resolver = new GradleResolver(build.values(), Map.of());
    for (GradleBuild.Asked each : build.asked()) {
      resolver.packages(each).forEach(reading::add);
    }
  }
}
