// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code mix.lock} of Elixir, one package a line: {@code {:hex, :name, "version", …}} or
 * {@code {:git, "address", "commit", …}}.
 */
final class MixLockReader implements ManifestReader {
  private static final Pattern HEX =
      Pattern.compile("\\s*\"([^\"]+)\":\\s*\\{:hex,\\s*:\"?([^,\"]+)\"?,\\s*\"([^\"]+)\"(.*)");
  private static final Pattern GIT =
      Pattern.compile("\\s*\"([^\"]+)\":\\s*\\{:git,\\s*\"([^\"]+)\",\\s*\"([^\"]+)\".*");
  private static final Pattern NEED = Pattern.compile("\\{:([a-z0-9_]+),");

  @Override
  public void read(String text, Reading reading) {
    FixedPackages fixed = new FixedPackages("mix.lock", reading);
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      Matcher hex = HEX.matcher(line);
      Matcher git = GIT.matcher(line);
      if (hex.matches()) {
        LockedPackage locked = locked("hex", hex.group(2), hex.group(3), number);
        fixed.add(locked, hex.group(1));
        Matcher need = NEED.matcher(hex.group(4));
        while (need.find()) {
          fixed.needs(locked.purl(), need.group(1));
        }
      } else if (git.matches()) {
        References.Repository repository = References.repository(git.group(2)).orElse(null);
        fixed.add(
            repository == null
                ? locked("hex", git.group(1), "", number)
                : locked(repository.type(), repository.name(), git.group(3), number),
            git.group(1));
      } else if (line.contains("{:")) {
        reading.problem("no package with a version", number);
      }
    }
    fixed.done();
  }

  private static LockedPackage locked(String type, String name, String version, int line) {
    return FixedPackages.of(type, name, version, DependencyScope.RUNTIME, null, List.of(), line);
  }
}
