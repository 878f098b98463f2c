// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a file would stand in the project's own tree: packages put their licence and metadata into
 * folders of their format ({@code *.dist-info/}, {@code META-INF/}), and source archives put
 * everything into one folder.
 */
public final class Roots {
  private static final Pattern PYTHON =
      Pattern.compile("[^/]+\\.(?:dist|egg)-info/(?:licenses?/|license_files/)?([^/]+)");
  private static final Pattern MAVEN = Pattern.compile("META-INF/maven/[^/]+/[^/]+/(pom\\.xml)");
  private static final Pattern JAVA =
      Pattern.compile("META-INF/((?:licen[cs]e|notice|copying)[^/]*)", Pattern.CASE_INSENSITIVE);

  private final String prefix;
  private final boolean packaged;

  private Roots(String prefix, boolean packaged) {
    this.prefix = prefix;
    this.packaged = packaged;
  }

  /** For a folder or repository: every file stands where it is. */
  public static Roots ofTree() {
    return new Roots("", false);
  }

  /** For an archive. */
  public static Roots ofArchive(List<String> paths) {
    String first = paths.isEmpty() ? "" : paths.getFirst();
    String folder = first.substring(0, first.indexOf('/') + 1);
    boolean shared =
        !folder.isEmpty()
            && !folder.equals("META-INF/")
            && paths.stream().allMatch(path -> path.startsWith(folder));
    return new Roots(shared ? folder : "", true);
  }

  /** The path in the project's tree; an archive inside it is a tree of its own. */
  public String place(String path) {
    int inside = path.lastIndexOf("!/") + 2;
    if (inside >= 2) {
      return path.substring(0, inside) + packaged(path.substring(inside));
    }
    String rest = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    return packaged ? packaged(rest) : rest;
  }

  /** Without the folder that a package format puts metadata into. */
  private static String packaged(String rest) {
    for (Pattern pattern : List.of(PYTHON, MAVEN, JAVA)) {
      Matcher matcher = pattern.matcher(rest);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return rest;
  }
}
