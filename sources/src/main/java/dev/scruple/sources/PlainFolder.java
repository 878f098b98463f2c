// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.content.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder without history: everything in it, but for version control's own folders and what tools
 * install or cache, each of which is one gap.
 */
final class PlainFolder implements FolderWalk.Visitor {
  private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", ".jj");
  private static final Map<String, String> MADE_BY_TOOLS =
      Map.ofEntries(
          Map.entry("node_modules", "packages that npm installed"),
          Map.entry("__pycache__", "compiled Python files"),
          Map.entry(".tox", "environments that tox installed"),
          Map.entry(".nox", "environments that nox installed"),
          Map.entry(".mypy_cache", "a tool's cache"),
          Map.entry(".pytest_cache", "a tool's cache"),
          Map.entry(".ruff_cache", "a tool's cache"),
          Map.entry(".gradle", "a tool's cache"));

  private final Path root;
  private final Listing listing;
  private final IgnoreRules nothing = new IgnoreRules(null, "", "");

  PlainFolder(Path root, Listing listing) {
    this.root = root;
    this.listing = listing;
  }

  void read() throws IOException {
    new FolderWalk(this).walk(root);
  }

  @Override
  public @Nullable IgnoreRules enter(FolderWalk.Place folder) {
    if (folder.relative().isEmpty()) {
      return nothing;
    }
    String name = FolderWalk.name(folder.path());
    if (VERSION_CONTROL.contains(name)) {
      return null;
    }
    String made = MADE_BY_TOOLS.get(name);
    if (made == null && has(folder, "pyvenv.cfg")) {
      made = "a Python environment";
    }
    if (made == null && name.equals("target") && isBuilt(folder)) {
      made = "what a build made";
    }
    if (made != null) {
      listing.unread(
          folder.relative(), made + ", no part of the project", "evaluate the folder by itself");
      return null;
    }
    return nothing;
  }

  private static boolean has(FolderWalk.Place folder, String name) {
    return Files.isRegularFile(folder.path().resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isBuilt(FolderWalk.Place target) {
    return Files.isRegularFile(target.path().resolveSibling("pom.xml"), LinkOption.NOFOLLOW_LINKS)
        || Files.isRegularFile(
            target.path().resolveSibling("Cargo.toml"), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void file(FolderWalk.Place place, Stat stat) {
    switch (stat.kind()) {
      case LINK -> listing.addLink(root, place);
      case SPECIAL -> special(listing, place.relative());
      case FILE -> addFile(place, stat);
      case FOLDER -> throw new IllegalArgumentException("folders are entered");
    }
  }

  private void addFile(FolderWalk.Place place, Stat stat) {
    if (place.relative().equals(".git")) {
      return;
    }
    try {
      listing.addFile(place.relative(), stat.executable(), readable(place.path()));
    } catch (IOException e) {
      listing.unread(place.relative(), FolderWalk.reason(e), "make it readable, then again");
    }
  }

  /** A file's content, if this user may read it. */
  static FileContent readable(Path path) throws IOException {
    if (!Files.isReadable(path)) {
      throw new java.nio.file.AccessDeniedException(path.toString());
    }
    return FileContent.of(path);
  }

  static void special(Listing listing, String path) {
    listing.unread(path, "a device, a pipe or a socket, which is not read", null);
  }

  @Override
  public void unread(@Nullable String path, String reason, @Nullable String remedy) {
    listing.unread(path, reason, remedy);
  }
}
