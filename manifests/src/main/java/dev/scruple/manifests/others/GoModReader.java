// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code go.mod} and {@code go.work} after the Go modules reference. The go command refuses
 * to build while a required version differs from the one that it selects, so that a required
 * version is the version used; {@code replace} puts another module in its place. The go and
 * toolchain lines are lower bounds, and are shown as a bound of the standard library.
 */
final class GoModReader implements ManifestReader {
  private static final Set<String> SILENT =
      Set.of("exclude", "retract", "godebug", "tool", "ignore");
  private static final Pattern RELEASE = Pattern.compile("(?:go)?([0-9][0-9A-Za-z.]*).*");

  private final boolean isWorkspace;

  GoModReader(boolean isWorkspace) {
    this.isWorkspace = isWorkspace;
  }

  @Override
  public void read(String text, Reading reading) {
    Module module = new Module();
    String block = null;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      int comment = line.indexOf("//");
      boolean indirect = comment >= 0 && line.substring(comment + 2).strip().equals("indirect");
      List<String> words = words(comment < 0 ? line : line.substring(0, comment));
      if (words.isEmpty()) {
        continue;
      }
      if (block != null && words.getFirst().equals(")")) {
        block = null;
      } else if (block != null) {
        directive(block, words, indirect, number, module, reading);
      } else if (words.getLast().equals("(") && words.size() == 2) {
        block = words.getFirst();
      } else {
        directive(
            words.getFirst(), words.subList(1, words.size()), indirect, number, module, reading);
      }
    }
    module.write(reading);
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(word.replace("\"", "").replace("`", ""));
      }
    }
    return words;
  }

  private void directive(
      String verb, List<String> words, boolean indirect, int line, Module module, Reading reading) {
    boolean one = words.size() == 1;
    if (verb.equals("module") && one && !isWorkspace) {
      reading.name(words.getFirst());
    } else if ((verb.equals("go") || verb.equals("toolchain")) && one) {
      module.release(words.getFirst(), line);
    } else if (verb.equals("require") && words.size() == 2 && !isWorkspace) {
      module.required.add(new Required(words.get(0), words.get(1), indirect, line));
    } else if (verb.equals("replace") && words.contains("=>")) {
      module.replace(words);
    } else if (verb.equals("use") && one && isWorkspace) {
      reading.link(
          new ManifestLink(
              ManifestLink.Kind.MEMBERS, words.getFirst(), DependencyScope.RUNTIME, line));
    } else if (!SILENT.contains(verb)) {
      reading.problem("not understood: " + Shown.of(verb), line);
    }
  }

  private record Required(String path, String version, boolean indirect, int line) {}

  /** A module in the place of another: a version of a path, or a folder without a version. */
  private record Replacement(String path, @Nullable String version) {}

  private static final class Module {
    private final List<Required> required = new ArrayList<>();
    private final Map<String, Replacement> replaced = new HashMap<>();
    private @Nullable String release;
    private int releaseLine;

    private void release(String word, int line) {
      var matcher = RELEASE.matcher(word);
      if (matcher.matches()) {
        // The toolchain line comes after the go line and is never lower.
        release = matcher.group(1);
        releaseLine = line;
      }
    }

    private void replace(List<String> words) {
      int arrow = words.indexOf("=>");
      List<String> old = words.subList(0, arrow);
      List<String> other = words.subList(arrow + 1, words.size());
      if (!old.isEmpty() && !other.isEmpty()) {
        replaced.put(
            String.join(" ", old),
            new Replacement(other.getFirst(), other.size() > 1 ? other.get(1) : null));
      }
    }

    private void write(Reading reading) {
      Set<String> seen = new HashSet<>();
      for (Required each : required) {
        Replacement other = replaced.get(each.path + " " + each.version);
        other = other == null ? replaced.get(each.path) : other;
        String path = other == null || other.version == null ? each.path : other.path;
        String version = other == null ? each.version : other.version;
        if (seen.add(path + "@" + version)) {
          String constraint = version != null || other == null ? each.version : "=> " + other.path;
          write(each, path, version, constraint, reading);
        }
      }
      if (release != null) {
        reading.add(
            Packages.declared(
                "golang",
                "stdlib",
                null,
                ">=" + release,
                DependencyScope.RUNTIME,
                null,
                releaseLine));
      }
    }

    private static void write(
        Required each, String path, @Nullable String version, String constraint, Reading reading) {
      if (!each.indirect) {
        reading.add(
            Packages.declared(
                "golang", path, version, constraint, DependencyScope.RUNTIME, null, each.line));
      }
      if (version != null) {
        reading.add(
            FixedPackages.of(
                "golang",
                path,
                version,
                DependencyScope.RUNTIME,
                !each.indirect,
                List.of(),
                each.line));
      }
    }
  }
}
