// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths within a project, with {@code /}. */
public final class Paths {
  private Paths() {}

  /** The folder of a path; empty for one in the project's own folder. */
  public static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** A path as written in a file of a folder; empty where it leads out of the project. */
  public static Optional<String> resolve(String folder, String written) {
    if (written.startsWith("/") || written.contains("://")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    String whole = folder.isEmpty() ? written : folder + "/" + written;
    for (String part : whole.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** Whether a path is in a folder or below it. */
  public static boolean isWithin(String path, String folder) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }
}
