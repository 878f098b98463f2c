// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.model.Evidence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where in a project a file stands, and what that says of it. */
public final class Place {
  private static final Set<String> FORGES = Set.of(".github", ".gitlab", ".gitea", ".forgejo");
  private static final Set<String> DOCUMENTS = Set.of("doc", "docs");
  private static final Set<String> ASIDE =
      Set.of(
          "test",
          "tests",
          "testing",
          "testdata",
          "test_data",
          "test-data",
          "fixtures",
          "example",
          "examples",
          "sample",
          "samples",
          "demo",
          "demos",
          "tutorial",
          "tutorials",
          "cookbook",
          "cookbooks",
          "recipes",
          "doc",
          "docs",
          "benchmark",
          "benchmarks");

  /** What stands nearest to the root comes first, then by path. */
  public static final Comparator<Evidence> BY_DEPTH =
      Comparator.<Evidence>comparingInt(e -> depth(of(e))).thenComparing(e -> of(e));

  private Place() {}

  /** Whether a file here speaks for the whole project: the root, a forge's folder, or docs. */
  public static boolean speaksForProject(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return true;
    }
    String first = path.substring(0, slash).toLowerCase(Locale.ROOT);
    return FORGES.contains(first)
        || (DOCUMENTS.contains(first) && path.indexOf('/', slash + 1) < 0);
  }

  /** Whether a file stands in the root folder. */
  public static boolean inRoot(String path) {
    return path.indexOf('/') < 0;
  }

  /** Whether a file stands among tests, examples, documentation or benchmarks. */
  public static boolean aside(String path) {
    String[] folders = path.split("/", -1);
    for (int i = 0; i < folders.length - 1; i++) {
      if (ASIDE.contains(folders[i].toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Those that stand neither among tests, examples, documentation nor benchmarks. */
  public static List<Evidence> notAside(Collection<Evidence> evidence) {
    return evidence.stream().filter(e -> !aside(of(e))).toList();
  }

  /** How many folders lie above a file; none for one in the root. */
  public static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }

  /** The folder that a file stands in; empty for the root. */
  public static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The path of an evidence's source; empty where it has none. */
  public static String of(Evidence evidence) {
    String path = evidence.source().path();
    return path == null ? "" : path;
  }

  /** The places of evidence, as a reason names them. */
  public static String names(Collection<Evidence> evidence) {
    List<String> places =
        evidence.stream()
            .sorted(BY_DEPTH)
            .map(e -> e.source().place())
            .filter(p -> !p.isEmpty())
            .toList();
    return Phrase.list(places);
  }
}
