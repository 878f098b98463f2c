// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.purl.PackageUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Gemfile.lock} as Bundler writes it: gems four deep, what they need six deep. Gems of
 * a {@code PATH} section are the project's own. A platform after the version belongs to the package
 * URL's qualifiers; one gem may stand once for each platform.
 */
final class GemfileLockReader implements ManifestReader {
  private static final Pattern GEM = Pattern.compile(" {4}(\\S+) \\(([^()\\s]+)\\)");
  private static final Pattern NEED = Pattern.compile(" {6}([^\\s!]+)!?(?: \\(.*\\))?");
  private static final Pattern ASKED = Pattern.compile(" {2}([^\\s!]+)!?(?: \\(.*\\))?");

  @Override
  public void read(String text, Reading reading) {
    FixedPackages fixed = new FixedPackages("Gemfile.lock", reading);
    Lines lines = new Lines(fixed);
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      lines.take(line, number);
    }
    fixed.done();
  }

  private static final class Lines {
    private final FixedPackages fixed;
    private String section = "";
    private String remote = "";
    private String revision = "";
    private @Nullable LockedPackage last;
    private boolean own;

    Lines(FixedPackages fixed) {
      this.fixed = fixed;
    }

    private void take(String line, int number) {
      if (!line.isBlank() && line.charAt(0) != ' ') {
        section = line.strip();
        remote = "";
        revision = "";
        last = null;
        if (section.equals("DEPENDENCIES")) {
          fixed.tellsDirect();
        }
      } else if (section.equals("DEPENDENCIES")) {
        Matcher asked = ASKED.matcher(line);
        if (asked.matches()) {
          fixed.asksFor(asked.group(1));
        }
      } else if (line.startsWith("  remote:")) {
        remote = line.substring(9).strip();
      } else if (line.startsWith("  revision:")) {
        revision = line.substring(11).strip();
      } else {
        gem(line, number);
      }
    }

    private void gem(String line, int number) {
      Matcher gem = GEM.matcher(line);
      Matcher need = NEED.matcher(line);
      if (gem.matches()) {
        own = section.equals("PATH");
        last = own ? null : locked(gem.group(1), gem.group(2), number);
        if (last != null) {
          fixed.add(last, last.name());
        }
      } else if (need.matches() && last != null) {
        fixed.needs(last.purl(), need.group(1));
      } else if (need.matches() && own) {
        fixed.asksFor(need.group(1));
      }
    }

    private LockedPackage locked(String name, String stated, int line) {
      int dash = stated.indexOf('-');
      String version = dash < 0 ? stated : stated.substring(0, dash);
      Map<String, String> qualifiers = new HashMap<>();
      if (dash >= 0) {
        qualifiers.put("platform", stated.substring(dash + 1));
      }
      if (!revision.isEmpty()) {
        qualifiers.put("vcs_url", "git+" + remote + "@" + revision);
      }
      String purl =
          PackageUrl.of("gem", null, name, version, qualifiers, null)
              .map(PackageUrl::toString)
              .orElse(Packages.purl("gem", name, version));
      return new LockedPackage(purl, name, version, DependencyScope.RUNTIME, null, List.of(), line);
    }
  }
}
