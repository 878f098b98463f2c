// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code vendor/modules.txt}, which {@code go mod vendor} writes: the modules whose packages
 * lie in the vendor folder. A module without a package below it is only named there.
 */
final class GoVendorReader implements ManifestReader {
  private static final Pattern VERSION =
      Pattern.compile("v([0-9]+)\\.[0-9]+\\.[0-9]+(?:[-+][0-9A-Za-z.+-]*)?");
  private static final Pattern MAJOR = Pattern.compile(".*/v([0-9]+)");

  @Override
  public void read(String text, Reading reading) {
    FixedPackages fixed = new FixedPackages("vendor/modules.txt", reading);
    Header header = null;
    boolean explicit = false;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.startsWith("## ")) {
        explicit = line.startsWith("## explicit");
      } else if (line.startsWith("# ")) {
        header = header(line.substring(2).strip(), number, reading);
        explicit = false;
      } else if (header != null && !line.isBlank()) {
        fixed.add(
            FixedPackages.of(
                "golang",
                header.path,
                header.version,
                DependencyScope.RUNTIME,
                explicit,
                List.of(),
                header.line));
      }
    }
    fixed.done();
  }

  private record Header(String path, String version, int line) {}

  /** {@code path version}, with {@code => path version} or {@code => folder} after it. */
  private static @Nullable Header header(String text, int line, Reading reading) {
    String[] sides = text.split(" => ", 2);
    String[] old = sides[0].split(" ", 2);
    String[] other = sides.length == 2 ? sides[1].split(" ", 2) : old;
    boolean folder = sides.length == 2 && other.length == 1;
    if (folder && old.length == 2 && isModule(old)) {
      return new Header(old[0], "", line);
    }
    if (other.length == 2 && isModule(other)) {
      return new Header(other[0], other[1], line);
    }
    reading.problem("no module with a version: " + Shown.of(text), line);
    return null;
  }

  /** A major version from 2 on is the same in the path and in the version. */
  private static boolean isModule(String[] parts) {
    Matcher version = VERSION.matcher(parts[1]);
    if (!version.matches()) {
      return false;
    }
    Matcher major = MAJOR.matcher(parts[0]);
    return !major.matches() || major.group(1).equals(version.group(1));
  }
}
