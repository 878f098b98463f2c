// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.history.GitRepository;
import dev.scruple.history.HistoryException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a folder's git directory is. A {@code .git} file may name a directory elsewhere, as linked
 * work trees and submodules do; it is followed only if that directory names the folder back, so
 * that a hostile folder can't borrow another repository of the machine.
 *
 * @param path of the git directory
 * @param bare whether the folder itself is it
 */
record GitFolder(Path path, boolean bare) {

  /** Finds it; null where the folder has none. */
  static @Nullable GitFolder find(Path folder) throws IOException, HistoryException {
    Path dotGit = folder.resolve(".git");
    if (Files.isSymbolicLink(dotGit)) {
      throw new HistoryException("the .git folder is a link, which is not followed");
    }
    if (Files.isDirectory(dotGit, LinkOption.NOFOLLOW_LINKS)) {
      return new GitFolder(dotGit, false);
    }
    if (Files.isRegularFile(dotGit, LinkOption.NOFOLLOW_LINKS)) {
      return new GitFolder(named(folder, dotGit), false);
    }
    boolean bare =
        Files.isRegularFile(folder.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
            && Files.isDirectory(folder.resolve("objects"), LinkOption.NOFOLLOW_LINKS)
            && (Files.isDirectory(folder.resolve("refs"), LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(folder.resolve("packed-refs"), LinkOption.NOFOLLOW_LINKS));
    return bare ? new GitFolder(folder, true) : null;
  }

  private static Path named(Path folder, Path dotGit) throws IOException, HistoryException {
    String text = text(dotGit);
    if (!text.startsWith("gitdir:")) {
      throw new HistoryException("the .git file names no git directory");
    }
    Path directory = folder.resolve(text.substring(7).strip());
    if (!Files.isDirectory(directory)) {
      throw new HistoryException(
          "the .git file names a git directory that is not here; git worktree repair mends it");
    }
    Path real = directory.toRealPath();
    if (real.startsWith(folder.toRealPath())
        || isNamedBack(real, dotGit)
        || isWorkTree(real, folder)) {
      return real;
    }
    throw new HistoryException(
        "the .git file names a git directory that does not name this folder back, so it is not read");
  }

  private static boolean isNamedBack(Path directory, Path dotGit) throws IOException {
    Path back = directory.resolve("gitdir");
    if (!Files.isRegularFile(back, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Path named = directory.resolve(text(back));
    return Files.exists(named) && Files.isSameFile(named, dotGit);
  }

  private static boolean isWorkTree(Path directory, Path folder)
      throws IOException, HistoryException {
    try (GitRepository repository = GitRepository.open(directory)) {
      String stated = repository.statedWorkTree().orElse(null);
      if (stated == null) {
        return false;
      }
      Path workTree = directory.resolve(stated);
      return Files.isDirectory(workTree) && Files.isSameFile(workTree, folder);
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readNBytes(8192), StandardCharsets.UTF_8).strip();
    }
  }
}
