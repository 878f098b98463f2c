// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.content.ArchiveFile;
import dev.scruple.content.ArchiveLimits;
import dev.scruple.content.ArchiveProblem;
import dev.scruple.content.ArchiveTree;
import dev.scruple.content.FileContent;
import dev.scruple.history.GitProblem;
import dev.scruple.history.GitRepository;
import dev.scruple.history.HistoryException;
import dev.scruple.model.Request;
import dev.scruple.model.TargetKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens targets. */
public final class Snapshots {

  /**
   * Opens a target; close the snapshot after use. Hub names and package URLs can't be opened: they
   * are answered from the catalogue; nor can a hosted service, nor a stack, only its targets.
   *
   * @throws TargetException where nothing of it can be read
   */
  public Snapshot open(Target target, SourceOptions options) throws TargetException {
    try {
      return switch (target) {
        case Target.Folder folder -> folder(folder.path(), options);
        case Target.Repository repository -> repository(repository, options);
        case Target.ArchiveFile archive -> archive(archive.path(), options);
        case Target.ModelFile file -> single(file.path(), options);
        case Target.Stack stack ->
            throw new TargetException(
                stack.path() + " is a stack; each of its targets is opened by itself");
        case Target.Hub hub ->
            throw new TargetException(
                hub.name() + " is answered from the catalogue; its files are not fetched");
        case Target.Service service ->
            throw new TargetException(
                service.name() + " is a hosted service, of which nothing can be opened");
        case Target.PackageUrl purl ->
            throw new TargetException(
                purl.purl() + " is answered from the catalogue; its files are not fetched");
      };
    } catch (IOException e) {
      throw new TargetException("the target can't be read: " + e.getMessage(), e);
    }
  }

  private static Snapshot folder(Path path, SourceOptions options)
      throws TargetException, IOException {
    Path root = path.toRealPath();
    Listing listing = new Listing();
    GitRepository repository = null;
    try {
      GitFolder git = GitFolder.find(root);
      if (git != null) {
        repository = GitRepository.open(git.path());
        if (git.bare() || options.revision() != null) {
          return committed(name(root), repository, options.revision(), listing, List.of());
        }
      }
    } catch (HistoryException | InvalidPathException e) {
      listing.unread(".git", "the history: " + withoutPlace(e.getMessage(), root), null);
    }
    if (options.revision() != null) {
      throw new TargetException(
          path + " has no history that can be read, so it has no revision " + options.revision());
    }
    return repository == null ? plain(root, listing) : workTree(root, repository, listing);
  }

  private static Snapshot plain(Path root, Listing listing) throws IOException {
    new PlainFolder(root, listing).read();
    return new Snapshot(name(root), TargetKind.FOLDER, null, listing, List.of(), null, () -> {});
  }

  private static Snapshot workTree(Path root, GitRepository repository, Listing listing)
      throws IOException {
    String head = null;
    try {
      head = repository.resolve("HEAD").orElse(null);
      if (head == null) {
        listing.unread(".git", "the history: HEAD names no commit", null);
      } else {
        repository.tree(head);
      }
    } catch (HistoryException e) {
      listing.unread(
          ".git",
          "the history: " + withoutPlace(e.getMessage(), root),
          "git fsck, then clone again");
      head = null;
    }
    problems(repository, listing, root);
    new WorkTree(root, repository, head, listing).read();
    return new Snapshot(
        name(root),
        head == null ? TargetKind.FOLDER : TargetKind.REPOSITORY,
        head,
        listing,
        List.of(),
        head == null ? null : new Snapshot.HistorySource(repository, head),
        repository::close);
  }

  private static void problems(GitRepository repository, Listing listing, Path root) {
    for (GitProblem problem : repository.problems()) {
      listing.unread(".git", withoutPlace(problem.reason(), root), problem.remedy());
    }
  }

  /** Where a target lies on this machine is no finding: the same target gives the same dossier. */
  private static String withoutPlace(@Nullable String reason, Path root) {
    return String.valueOf(reason).replace(root + "/", "");
  }

  private static Snapshot committed(
      String name,
      GitRepository repository,
      @Nullable String revision,
      Listing listing,
      List<Request> requests)
      throws TargetException {
    boolean opened = false;
    try {
      String wanted = revision == null ? "HEAD" : revision;
      String commit = repository.resolve(wanted).orElse(null);
      if (commit == null) {
        throw new TargetException(
            revision == null
                ? name + " has no commit yet"
                : name + " has no branch, tag or commit " + revision);
      }
      problems(repository, listing, repository.gitDirectory());
      new CommitTree(repository, listing).read(commit);
      opened = true;
      return new Snapshot(
          name,
          TargetKind.REPOSITORY,
          commit,
          listing,
          requests,
          new Snapshot.HistorySource(repository, commit),
          repository::close);
    } catch (HistoryException e) {
      throw new TargetException(name + ": " + e.getMessage(), e);
    } finally {
      if (!opened) {
        repository.close();
      }
    }
  }

  private static Snapshot repository(Target.Repository target, SourceOptions options)
      throws TargetException, IOException {
    String revision = options.revision() == null ? target.revision() : options.revision();
    Listing listing = new Listing();
    RequestLog log = new RequestLog(options.clock());
    Path gitDirectory;
    if (target.url().startsWith("file:")) {
      gitDirectory = local(target.url());
    } else {
      requireProtected(target.url());
      CloneCache.Clone clone = new CloneCache(options, log).obtain(target.url());
      gitDirectory = clone.gitDirectory();
      if (clone.note() != null) {
        listing.note(clone.note());
      }
    }
    try {
      return committed(
          nameOf(target.url()),
          GitRepository.open(gitDirectory),
          revision,
          listing,
          log.requests());
    } catch (HistoryException e) {
      throw new TargetException(
          RequestLog.withoutSecrets(target.url()) + " can't be read: " + e.getMessage(), e);
    }
  }

  /** A target may have been made without {@link Target#parse}. */
  private static void requireProtected(String url) throws TargetException {
    Target parsed = new TargetParser(Path.of("")).parseAddress(url);
    if (!(parsed instanceof Target.Repository)) {
      throw new TargetException(url + " is no git address");
    }
  }

  /** A repository of this machine is read where it is: nothing is copied. */
  private static Path local(String url) throws TargetException {
    try {
      Path path = Path.of(URI.create(url));
      GitFolder git = Files.isDirectory(path) ? GitFolder.find(path.toRealPath()) : null;
      if (git != null) {
        return git.path();
      }
      throw new TargetException("there is no git repository at " + url);
    } catch (IllegalArgumentException | IOException | HistoryException e) {
      throw new TargetException(url + " can't be read: " + e.getMessage(), e);
    }
  }

  private static Snapshot archive(Path path, SourceOptions options)
      throws IOException, TargetException {
    Path spool = options.cacheFolder().resolve("spool");
    Files.createDirectories(spool);
    ArchiveTree.removeLeftovers(spool);
    options.progress().accept("opening " + path.getFileName());
    ArchiveTree tree =
        ArchiveTree.open(
            FileContent.of(path.toRealPath()), name(path), ArchiveLimits.DEFAULT, spool);
    if (tree.files().isEmpty() && !tree.problems().isEmpty()) {
      tree.close();
      throw new TargetException(path + " can't be read: " + tree.problems().getFirst().reason());
    }
    Listing listing = new Listing();
    for (ArchiveFile file : tree.files()) {
      if (file.link()) {
        listing.addLink(file.path(), file.content());
      } else {
        listing.addFile(file.path(), file.executable(), file.content());
      }
    }
    for (ArchiveProblem problem : tree.problems()) {
      listing.unread(
          problem.path().isEmpty() ? name(path) : problem.path(),
          problem.reason(),
          problem.remedy());
    }
    return new Snapshot(
        name(path), TargetKind.ARCHIVE, null, listing, List.of(), null, tree::close);
  }

  private static Snapshot single(Path path, SourceOptions options)
      throws TargetException, IOException {
    if (options.revision() != null) {
      throw new TargetException(path + " is a file and has no revision " + options.revision());
    }
    Listing listing = new Listing();
    Path real = path.toRealPath();
    listing.addFile(name(path), Files.isExecutable(real), PlainFolder.readable(real));
    return new Snapshot(
        name(path), TargetKind.MODEL_FILE, null, listing, List.of(), null, () -> {});
  }

  private static String name(Path path) {
    String name = FolderWalk.name(path);
    return name.isEmpty() ? "/" : name;
  }

  private static String nameOf(String url) {
    String path = url.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
  }
}
