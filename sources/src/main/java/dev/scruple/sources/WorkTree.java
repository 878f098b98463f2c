// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.history.GitRepository;
import dev.scruple.history.GitTree;
import dev.scruple.history.HistoryException;
import dev.scruple.history.TreeEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A work tree as it stands: what git tracks, and what it neither tracks nor ignores. Files that a
 * sparse checkout left out come from the object database.
 */
final class WorkTree implements FolderWalk.Visitor {
  private static final int LARGEST_INDEX = 64 << 20;
  private static final int LARGEST_RULES = 1 << 20;

  private record Found(FolderWalk.Place place, Stat stat) {}

  private final Path root;
  private final GitRepository repository;
  private final @Nullable String head;
  private final Listing listing;
  private final Map<String, GitIndex.Entry> tracked = new HashMap<>();
  private final Set<String> trackedFolders = new HashSet<>();
  private final List<Found> found = new ArrayList<>();
  private @Nullable Stat indexStat;
  private int untracked;
  private int deleted;
  private int modified;

  WorkTree(Path root, GitRepository repository, @Nullable String head, Listing listing) {
    this.root = root;
    this.repository = repository;
    this.head = head;
    this.listing = listing;
  }

  void read() throws IOException {
    readIndex();
    new FolderWalk(this).walk(root);
    TrackedFiles files = new TrackedFiles(repository, listing, indexStat, rewritesBytes());
    Set<String> seen = new HashSet<>();
    List<TrackedFiles.Candidate> candidates = new ArrayList<>();
    for (Found one : found) {
      GitIndex.Entry entry = tracked.get(one.place().relative());
      if (entry == null) {
        untracked++;
        addUntracked(one);
      } else {
        seen.add(entry.path());
        candidates.add(new TrackedFiles.Candidate(one.place(), one.stat(), entry));
      }
    }
    modified = files.add(root, candidates);
    addAbsent(seen);
    noteChanges();
  }

  private void readIndex() {
    Path index = repository.gitDirectory().resolve("index");
    try {
      if (!Files.isRegularFile(index, LinkOption.NOFOLLOW_LINKS)) {
        useHead(head == null ? null : "the work tree has no index");
        return;
      }
      indexStat = Stat.of(index);
      if (indexStat.size() > LARGEST_INDEX) {
        throw new IOException("the index is larger than " + LARGEST_INDEX + " bytes");
      }
      for (GitIndex.Entry entry : GitIndex.parse(Files.readAllBytes(index))) {
        track(entry);
      }
    } catch (IOException e) {
      tracked.clear();
      trackedFolders.clear();
      useHead(e.getMessage());
    }
  }

  /** Without an index, what the commit holds counts as tracked. */
  private void useHead(@Nullable String why) {
    if (why == null || head == null) {
      return;
    }
    listing.note("git's index was not used: " + why);
    try {
      for (TreeEntry entry : repository.tree(head).entries()) {
        track(
            new GitIndex.Entry(
                entry.path(), entry.mode(), entry.id(), false, false, true, 0, 0, 0, 0, 0, 0));
      }
    } catch (HistoryException e) {
      listing.unread(null, String.valueOf(e.getMessage()), "git fsck");
    }
  }

  private void track(GitIndex.Entry entry) {
    tracked.putIfAbsent(entry.path(), entry);
    for (int slash = entry.path().lastIndexOf('/'); slash > 0; ) {
      String folder = entry.path().substring(0, slash);
      if (!trackedFolders.add(folder)) {
        return;
      }
      slash = folder.lastIndexOf('/');
    }
  }

  @Override
  public @Nullable IgnoreRules enter(FolderWalk.Place folder) {
    String relative = folder.relative();
    if (relative.isEmpty()) {
      String excluded = rules(repository.commonDirectory().resolve("info/exclude"));
      IgnoreRules shared = told(new IgnoreRules(null, "", excluded), ".git/info/exclude");
      return told(new IgnoreRules(shared, "", rules(root.resolve(".gitignore"))), ".gitignore");
    }
    String name = FolderWalk.name(folder.path());
    if (name.equalsIgnoreCase(".git")) {
      return null;
    }
    GitIndex.Entry entry = tracked.get(relative);
    if (entry != null && (entry.mode() & 0170000) == 0160000) {
      return null;
    }
    boolean holdsTracked = trackedFolders.contains(relative);
    IgnoreRules above = folder.rules();
    if (!holdsTracked && above != null && above.ignores(relative, true)) {
      return null;
    }
    if (!holdsTracked && Files.exists(folder.path().resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      listing.unread(relative, "another git repository", "evaluate it by itself");
      return null;
    }
    String own = rules(folder.path().resolve(".gitignore"));
    // An ignored folder that holds tracked files is entered for their sake only.
    boolean ignored = holdsTracked && above != null && above.ignores(relative, true);
    return told(
        new IgnoreRules(above, relative + "/", ignored ? "*" : own), relative + "/.gitignore");
  }

  private IgnoreRules told(IgnoreRules rules, String path) {
    if (rules.isCut()) {
      listing.unread(
          path, "only its first " + IgnoreRules.MOST_PATTERNS + " lines were heeded", null);
    }
    return rules;
  }

  private static String rules(Path file) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return "";
      }
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        return new String(in.readNBytes(LARGEST_RULES), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      // The file itself is listed or told as unread by the walk; unread rules ignore nothing.
      return "";
    }
  }

  @Override
  public void file(FolderWalk.Place place, Stat stat) {
    String relative = place.relative();
    IgnoreRules rules = place.rules();
    boolean isTracked = tracked.containsKey(relative);
    if (!isTracked && rules != null && rules.ignores(relative, false)) {
      return;
    }
    if (FolderWalk.name(place.path()).equalsIgnoreCase(".git")) {
      return;
    }
    found.add(new Found(place, stat));
  }

  @Override
  public void unread(@Nullable String path, String reason, @Nullable String remedy) {
    listing.unread(path, reason, remedy);
  }

  private void addUntracked(Found one) {
    switch (one.stat().kind()) {
      case LINK -> listing.addLink(root, one.place());
      case SPECIAL -> PlainFolder.special(listing, one.place().relative());
      case FILE, FOLDER -> {
        try {
          listing.addFile(
              one.place().relative(),
              one.stat().executable(),
              PlainFolder.readable(one.place().path()));
        } catch (IOException e) {
          unread(one.place().relative(), FolderWalk.reason(e), "make it readable, then again");
        }
      }
    }
  }

  /** Whether git may write other bytes into the work tree than the blob has, of the same length. */
  private boolean rewritesBytes() {
    if (mayRewrite(rules(repository.commonDirectory().resolve("info/attributes")))) {
      return true;
    }
    for (Found one : found) {
      if (one.stat().kind() == Stat.Kind.FILE
          && FolderWalk.name(one.place().path()).equals(".gitattributes")
          && (one.stat().size() > LARGEST_RULES || mayRewrite(rules(one.place().path())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayRewrite(String attributes) {
    String others = attributes.replace("filter=lfs", "");
    return others.contains("filter=")
        || others.contains("ident")
        || others.contains("working-tree-encoding");
  }

  private void addAbsent(Set<String> seen) {
    CommitTree objects = new CommitTree(repository, listing);
    List<TreeEntry> leftOut = new ArrayList<>();
    for (GitIndex.Entry entry : tracked.values()) {
      int kind = entry.mode() & 0170000;
      if (kind == 0160000) {
        listing.addSubmodule(entry.path(), entry.id());
      } else if (kind == 0040000) {
        objects.addFolder(entry.path(), entry.id());
      } else if (!seen.contains(entry.path())) {
        if (entry.skipWorkTree()) {
          leftOut.add(new TreeEntry(entry.path(), entry.mode(), entry.id()));
        } else {
          deleted++;
        }
      }
    }
    addLeftOut(objects, leftOut);
  }

  private void addLeftOut(CommitTree objects, List<TreeEntry> leftOut) {
    long[] sizes = repository.blobSizes(leftOut.stream().map(TreeEntry::id).toList());
    List<TreeEntry> here = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] >= 0) {
        here.add(leftOut.get(i));
      } else {
        listing.unread(
            leftOut.get(i).path(),
            "left out by the sparse checkout, and its blob is not here",
            "git sparse-checkout disable");
      }
    }
    objects.add(here, "");
    if (!here.isEmpty()) {
      listing.note(
          here.size() + " files that the sparse checkout left out were read from git's objects");
    }
  }

  private void noteChanges() {
    int staged = staged();
    if (modified + deleted + untracked + staged > 0) {
      listing.note(
          "the work tree has uncommitted changes: "
              + modified
              + " files modified, "
              + deleted
              + " deleted, "
              + untracked
              + " untracked, "
              + staged
              + " staged");
    }
  }

  private int staged() {
    if (head == null || indexStat == null) {
      return 0;
    }
    try {
      GitTree tree = repository.tree(head);
      int different = 0;
      Set<String> committed = new HashSet<>();
      for (TreeEntry entry : tree.entries()) {
        GitIndex.Entry now = tracked.get(entry.path());
        committed.add(entry.path());
        boolean folded = now == null && isFolded(entry.path());
        if (!folded
            && (now == null || now.mode() != entry.mode() || !now.id().equals(entry.id()))) {
          different++;
        }
      }
      for (GitIndex.Entry entry : tracked.values()) {
        if ((entry.mode() & 0170000) != 0040000 && !committed.contains(entry.path())) {
          different++;
        }
      }
      return tree.unread().isEmpty() ? different : 0;
    } catch (HistoryException e) {
      return 0;
    }
  }

  /** Whether a sparse index holds a folder in place of the file. */
  private boolean isFolded(String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (tracked.containsKey(path.substring(0, slash + 1))) {
        return true;
      }
    }
    return false;
  }
}
