// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevWalk;

/** Makes a repository with a work tree; all times are given, so that ids are the same each run. */
public final class RepositoryBuilder implements AutoCloseable {
  private final Path folder;
  private final Git git;

  private RepositoryBuilder(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  /** An empty repository on the branch main. */
  public static RepositoryBuilder at(Path folder) {
    try {
      Files.createDirectories(folder);
      Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
      return new RepositoryBuilder(folder, git);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public Path gitDirectory() {
    return folder.resolve(".git");
  }

  /** Writes a file of the work tree. */
  public RepositoryBuilder file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits the whole work tree; author date and committer date are the same. */
  public String commit(Author author, Instant at) {
    return commit(author, author, at, "A change at " + at);
  }

  /** Commits the whole work tree with a message, and a committer that may be another person. */
  public String commit(Author author, Author committer, Instant at, String message) {
    try {
      git.add().addFilepattern(".").call();
      git.add().setUpdate(true).addFilepattern(".").call();
      return git.commit()
          .setMessage(message)
          .setAuthor(person(author, at))
          .setCommitter(person(committer, at))
          .setAllowEmpty(true)
          .setSign(false)
          .setNoVerify(true)
          .call()
          .name();
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Commits several times without a change of files. */
  public RepositoryBuilder commits(int count, Author author, Instant from, long secondsApart) {
    for (int i = 0; i < count; i++) {
      commit(author, from.plusSeconds(i * secondsApart));
    }
    return this;
  }

  /** A commit on main with the given parents and the files of the first of them. */
  public String commitOn(List<String> parents, Author author, Instant authored, Instant committed) {
    String message = "A commit with " + parents.size() + " parents";
    return commitOn(parents, author, authored, committed, message);
  }

  /** As {@link #commitOn(List, Author, Instant, Instant)}, with a message. */
  public String commitOn(
      List<String> parents, Author author, Instant authored, Instant committed, String message) {
    try (ObjectInserter inserter = git.getRepository().newObjectInserter();
        RevWalk walk = new RevWalk(git.getRepository())) {
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(walk.parseCommit(ObjectId.fromString(parents.getFirst())).getTree());
      commit.setParentIds(parents.stream().map(ObjectId::fromString).toList());
      commit.setAuthor(person(author, authored));
      commit.setCommitter(person(author, committed));
      commit.setMessage(message);
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      RefUpdate update = git.getRepository().updateRef(Constants.HEAD);
      update.setNewObjectId(id);
      update.forceUpdate();
      return id.name();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tag that is only a name. */
  public RepositoryBuilder tag(String name) {
    try {
      git.tag().setName(name).setAnnotated(false).call();
      return this;
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A tag with an author and a date of its own. */
  public RepositoryBuilder tag(String name, Author tagger, Instant at) {
    try {
      git.tag()
          .setName(name)
          .setAnnotated(true)
          .setSigned(false)
          .setMessage(name)
          .setTagger(person(tagger, at))
          .call();
      return this;
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts all objects into one pack, which is returned. */
  public Path pack() {
    try {
      git.gc().call();
      try (var packs = Files.newDirectoryStream(gitDirectory().resolve("objects/pack"), "*.pack")) {
        return packs.iterator().next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes an object that is not packed, as a clone without blobs does not have it. */
  public RepositoryBuilder lose(String id) {
    try {
      Files.delete(
          gitDirectory().resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of a file of HEAD. */
  public String blob(String path) {
    try {
      ObjectId id = git.getRepository().resolve("HEAD:" + path);
      if (id == null) {
        throw new IllegalArgumentException("HEAD has no " + path);
      }
      return id.name();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A bare copy of all branches and tags. */
  public Path bareCopy(Path target) {
    try (Git copy =
        Git.cloneRepository()
            .setURI(folder.toUri().toString())
            .setDirectory(target.toFile())
            .setBare(true)
            .call()) {
      return copy.getRepository().getDirectory().toPath();
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PersonIdent person(Author author, Instant at) {
    return new PersonIdent(author.name(), author.email(), at, ZoneOffset.UTC);
  }

  @Override
  public void close() {
    git.close();
  }
}
