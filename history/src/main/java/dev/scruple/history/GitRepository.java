// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import dev.scruple.content.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * A git repository of someone else, opened to read only. Its configuration decides nothing but how
 * its data lies; no hook, filter or monitor runs; alternates, links and special files are not
 * followed, so that nothing outside is read; nothing is written into it.
 *
 * <p>Safe for use by several threads.
 */
public final class GitRepository implements AutoCloseable {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{4,40}");
  private static final int MOST_PEELS = 5;

  private final Path gitDirectory;
  private final Path commonDirectory;
  private final GitConfiguration configuration;
  private final GitObjects objects;
  private final GitReferences references;
  private final List<GitProblem> problems;

  private GitRepository(
      Path gitDirectory,
      Path commonDirectory,
      GitConfiguration configuration,
      GitObjects objects,
      GitReferences references,
      List<GitProblem> problems) {
    this.gitDirectory = gitDirectory;
    this.commonDirectory = commonDirectory;
    this.configuration = configuration;
    this.objects = objects;
    this.references = references;
    this.problems = List.copyOf(problems);
  }

  /**
   * Opens a git directory: {@code .git}, a bare repository, or a linked work tree's own directory
   * below {@code worktrees/}.
   */
  public static GitRepository open(Path gitDirectory) throws HistoryException {
    JGitEnvironment.install();
    try {
      Path directory = gitDirectory.toRealPath();
      Path common = commonDirectory(directory);
      GitConfiguration configuration = GitConfiguration.read(common);
      Path objects = common.resolve("objects");
      Path irregular = GitFiles.firstIrregular(objects);
      if (irregular != null) {
        throw new HistoryException(
            irregular + " is missing, a link or a special file; git's objects are not read then");
      }
      List<GitProblem> problems = new ArrayList<>();
      if (GitFiles.attributes(objects.resolve("info/alternates")) != null) {
        problems.add(
            new GitProblem(
                "objects borrowed from another repository (objects/info/alternates) are not read",
                "git repack -a -d && rm .git/objects/info/alternates"));
      }
      return new GitRepository(
          directory,
          common,
          configuration,
          GitObjects.open(objects, common.resolve("shallow")),
          GitReferences.read(directory, common, problems),
          problems);
    } catch (IOException e) {
      throw new HistoryException(gitDirectory + " can't be read as git: " + e.getMessage(), e);
    }
  }

  /** Why objects could not be read. */
  static String reason(IOException e) {
    return e instanceof MissingObjectException missing
        ? "object " + missing.getObjectId().name() + " is missing or broken"
        : String.valueOf(e.getMessage());
  }

  private static Path commonDirectory(Path directory) throws IOException, HistoryException {
    byte[] bytes = GitFiles.read(directory, "commondir", 4096);
    if (bytes == null) {
      return directory;
    }
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    Path common = directory.resolve(text).toRealPath();
    Path worktrees = directory.getParent();
    if (worktrees == null || !worktrees.equals(common.resolve("worktrees"))) {
      throw new HistoryException(
          directory.resolve("commondir") + " names a repository that this is no work tree of");
    }
    return common;
  }

  /** The directory that was opened. */
  public Path gitDirectory() {
    return gitDirectory;
  }

  /** Where objects and branches are: the git directory itself unless this is a linked work tree. */
  public Path commonDirectory() {
    return commonDirectory;
  }

  /** Whether the clone left blobs out, to be fetched when needed. */
  public boolean isPartial() {
    return configuration.promisor();
  }

  /** Whether the repository says that it has no work tree. */
  public boolean isBare() {
    return configuration.bare();
  }

  /** {@code core.worktree} as stated; it is not used without the caller's check. */
  public Optional<String> statedWorkTree() {
    return Optional.ofNullable(configuration.workTree());
  }

  /** What of the repository is not read, whatever is asked of it. */
  public List<GitProblem> problems() {
    return problems;
  }

  /**
   * The commit that a revision names: {@code HEAD}, a branch, a tag, a full or an abbreviated id.
   */
  public Optional<String> resolve(String revision) throws HistoryException {
    try (ObjectReader reader = objects.reader()) {
      ObjectId id = references.find(revision);
      if (id == null && HEX.matcher(revision).matches()) {
        id = byHex(reader, revision);
      }
      return id == null
          ? Optional.empty()
          : Optional.ofNullable(peel(reader, id)).map(ObjectId::name);
    } catch (IOException e) {
      throw new HistoryException("revision " + revision + " can't be read: " + reason(e), e);
    }
  }

  private static @Nullable ObjectId byHex(ObjectReader reader, String hex) throws IOException {
    if (hex.length() == 40) {
      return ObjectId.fromString(hex);
    }
    List<ObjectId> commits = new ArrayList<>();
    Collection<ObjectId> matching = GitObjects.matching(reader, hex);
    for (ObjectId id : matching) {
      if (GitObjects.type(reader, id) == Constants.OBJ_COMMIT) {
        commits.add(id);
      }
    }
    if (commits.size() > 1) {
      throw new IOException("the short id stands for several commits");
    }
    return commits.isEmpty() ? null : commits.getFirst();
  }

  private static @Nullable ObjectId peel(ObjectReader reader, ObjectId start) throws IOException {
    ObjectId id = start;
    for (int i = 0; i < MOST_PEELS; i++) {
      int type = GitObjects.type(reader, id);
      if (type == Constants.OBJ_COMMIT) {
        return id;
      }
      if (type != Constants.OBJ_TAG) {
        return null;
      }
      RawTag tag = RawTag.parse(GitObjects.small(reader, id, Constants.OBJ_TAG));
      if (tag.object() == null) {
        return null;
      }
      id = tag.object();
    }
    return null;
  }

  /** All files of a commit. */
  public GitTree tree(String commit) throws HistoryException {
    List<TreeEntry> entries = new ArrayList<>();
    List<UnreadFolder> unread = new ArrayList<>();
    try (ObjectReader reader = objects.reader()) {
      byte[] bytes = GitObjects.small(reader, ObjectId.fromString(commit), Constants.OBJ_COMMIT);
      GitTrees.list(reader, RawCommit.parse(bytes).tree(), entries, unread);
    } catch (IOException e) {
      throw new HistoryException("commit " + commit + " can't be read: " + reason(e), e);
    }
    return new GitTree(entries, unread);
  }

  /** All files below a tree, by the tree's own id; paths are relative to it. */
  public GitTree treeById(String tree) {
    List<TreeEntry> entries = new ArrayList<>();
    List<UnreadFolder> unread = new ArrayList<>();
    try (ObjectReader reader = objects.reader()) {
      GitTrees.list(reader, ObjectId.fromString(tree), entries, unread);
    }
    return new GitTree(entries, unread);
  }

  /** Sizes of blobs, in the same order; -1 where one is missing or broken. */
  public long[] blobSizes(List<String> ids) {
    long[] sizes = new long[ids.size()];
    try (ObjectReader reader = objects.reader()) {
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = GitObjects.blobSize(reader, ObjectId.fromString(ids.get(i)));
      }
    }
    return sizes;
  }

  /** A blob's bytes, for as long as the repository is open. */
  public Content blob(String id, long size) {
    return new GitBlob(objects, ObjectId.fromString(id), size);
  }

  /** A file of a commit; empty where there is none or it can't be read. */
  Optional<byte[]> file(String commit, String name, int limit) throws IOException {
    try (ObjectReader reader = objects.reader()) {
      RawCommit parsed =
          RawCommit.parse(
              GitObjects.small(reader, ObjectId.fromString(commit), Constants.OBJ_COMMIT));
      ObjectId id = GitTrees.child(reader, parsed.tree(), name);
      return id == null
          ? Optional.empty()
          : Optional.of(GitObjects.bytes(reader, id, Constants.OBJ_BLOB, limit));
    }
  }

  ObjectReader reader() {
    return objects.reader();
  }

  SortedMap<String, ObjectId> tags(List<GitProblem> found) {
    return references.tags(found);
  }

  /** The commits whose parents a shallow clone left out. */
  Set<ObjectId> shallow() throws IOException {
    byte[] bytes = GitFiles.read(commonDirectory, "shallow", 16 << 20);
    Set<ObjectId> commits = new HashSet<>();
    if (bytes != null) {
      for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.length() == 40 && HEX.matcher(line).matches()) {
          commits.add(ObjectId.fromString(line));
        }
      }
    }
    return commits;
  }

  /** Whether the history was cut when it was cloned. */
  public boolean isShallow() {
    try {
      return !shallow().isEmpty();
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() {
    objects.close();
  }
}
