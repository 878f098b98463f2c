// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/**
 * The few settings of a repository that say how its data lies. Nothing else of a target's {@code
 * config} is used: no hook, filter, monitor, ssh command, and no included file.
 *
 * @param promisor blobs may be missing because the clone left them out
 * @param workTree {@code core.worktree}, to be checked before use
 */
record GitConfiguration(boolean promisor, boolean bare, @Nullable String workTree) {

  private static final int LIMIT = 1 << 20;

  static GitConfiguration read(Path commonDirectory) throws IOException, HistoryException {
    byte[] bytes = GitFiles.read(commonDirectory, "config", LIMIT);
    Config config = new Config();
    if (bytes != null) {
      try {
        // A plain Config has no file, so it can't follow include.path.
        config.fromText(withoutIncludes(new String(bytes, StandardCharsets.UTF_8)));
      } catch (ConfigInvalidException | RuntimeException e) {
        throw new HistoryException(
            commonDirectory.resolve("config") + " can't be understood: " + e.getMessage(), e);
      }
    }
    requireKnownFormat(commonDirectory, config);
    boolean promisor = config.getString("extensions", null, "partialclone") != null;
    for (String remote : config.getSubsections("remote")) {
      promisor |= "true".equalsIgnoreCase(config.getString("remote", remote, "promisor"));
    }
    return new GitConfiguration(
        promisor,
        "true".equalsIgnoreCase(config.getString("core", null, "bare")),
        config.getString("core", null, "worktree"));
  }

  private static void requireKnownFormat(Path where, Config config) throws HistoryException {
    String objectFormat = config.getString("extensions", null, "objectformat");
    if (objectFormat != null && !objectFormat.toLowerCase(Locale.ROOT).equals("sha1")) {
      throw new HistoryException(
          where + " names its objects by " + objectFormat + ", which is not read yet");
    }
    String refStorage = config.getString("extensions", null, "refstorage");
    if (refStorage != null && !refStorage.toLowerCase(Locale.ROOT).equals("files")) {
      throw new HistoryException(
          where
              + " keeps its references as "
              + refStorage
              + ", which is not read yet: git refs migrate --ref-format=files");
    }
  }

  private static String withoutIncludes(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean include = false;
    for (String line : text.split("\n", -1)) {
      String start = line.strip().toLowerCase(Locale.ROOT);
      if (start.startsWith("[")) {
        include = start.startsWith("[include");
      }
      if (!include) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }
}
