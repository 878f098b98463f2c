// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.Packages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pip install} takes: a requirement, the address of a repository or an archive, or a
 * path.
 */
public sealed interface PipArgument {
  /** A package. */
  record Named(DeclaredPackage declared) implements PipArgument {}

  /** The project's own folder. */
  record Own() implements PipArgument {}

  /** Something whose package can't be told from its name. */
  record Nameless() implements PipArgument {}

  /**
   * Reads one argument, its options and comments taken off.
   *
   * @param group of the declared package; null for the main one
   */
  static PipArgument parse(String text, DependencyScope scope, @Nullable String group, int line) {
    return new Reader(scope, group, line).read(text.strip());
  }

  /** Reads in the order in which pip tells them apart. */
  final class Reader {
    private static final int LONGEST = 8192;
    private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9._-]+)");
    private static final Pattern GITHUB =
        Pattern.compile(
            "(?:git\\+)?(?:https|ssh|git)://(?:[^@/\\s]++@)?github\\.com/([\\w.-]+)/([\\w.-]+?)"
                + "(?:\\.git)?/?(?:@([^#\\s]++))?(?:#\\S*+)?");
    private static final Pattern GITHUB_ARCHIVE =
        Pattern.compile(
            "https?://(?:github|codeload\\.github)\\.com/([\\w.-]+)/([\\w.-]+)/"
                + "(?:archive|zipball|tarball|zip|tar\\.gz)/(?:refs/(?:tags|heads)/)?([^?#\\s]+?)"
                + "(?:\\.zip|\\.tar\\.gz)?(?:[?#]\\S*+)?");
    private static final Pattern OWN = Pattern.compile("(?:file://)?\\.{1,2}/?(?:\\[[^\\]]*+\\])?");

    private final DependencyScope scope;
    private final @Nullable String group;
    private final int line;

    private Reader(DependencyScope scope, @Nullable String group, int line) {
      this.scope = scope;
      this.group = group;
      this.line = line;
    }

    private PipArgument read(String text) {
      if (text.length() > LONGEST) {
        return new Nameless();
      }
      if (OWN.matcher(text).matches()) {
        return new Own();
      }
      Optional<Requirement> requirement = Requirement.parse(text);
      if (requirement.isPresent() && !isPath(text)) {
        return named(requirement.get());
      }
      int marker = text.indexOf(" ;");
      String address = marker < 0 ? text : text.substring(0, marker).strip();
      String condition = marker < 0 ? "" : text.substring(marker + 2).strip();
      return address(address, condition);
    }

    private static boolean isPath(String text) {
      return !text.contains(" @ ")
          && (text.endsWith(".whl") || text.endsWith(".tar.gz") || text.endsWith(".zip"));
    }

    private PipArgument address(String address, String marker) {
      Matcher egg = EGG.matcher(address);
      if (egg.find()) {
        return named(new Requirement(egg.group(1), List.of(), "@ " + address, marker));
      }
      for (Pattern pattern : List.of(GITHUB, GITHUB_ARCHIVE)) {
        Matcher github = pattern.matcher(address);
        if (github.matches()) {
          // A repository doesn't say what its package is called; the repository is what's known.
          String name = github.group(1) + '/' + github.group(2);
          return new Named(
              Packages.declared(
                  "github",
                  name,
                  github.group(3),
                  "@ " + address,
                  scope,
                  group,
                  marker.isEmpty() ? null : marker,
                  line));
        }
      }
      return DistributionFile.parse(address)
          .<PipArgument>map(
              file -> named(new Requirement(file.name(), List.of(), "==" + file.version(), marker)))
          .orElseGet(Nameless::new);
    }

    private PipArgument named(Requirement requirement) {
      return new Named(requirement.declared(scope, group, line));
    }
  }
}
