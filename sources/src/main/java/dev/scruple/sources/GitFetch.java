// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.lib.SubmoduleConfig.FetchRecurseSubmodulesMode;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.jspecify.annotations.Nullable;

/** Fetches all branches and tags into a bare repository: no work tree, submodules or hooks. */
final class GitFetch {
  private static final int SILENCE_SECONDS = 60;

  private final SourceOptions options;
  private final RequestLog log;

  GitFetch(SourceOptions options, RequestLog log) {
    this.options = options;
    this.log = log;
  }

  void into(String url, Path gitDirectory) throws TargetException, IOException {
    boolean isNew = !Files.isDirectory(gitDirectory);
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(gitDirectory.toFile()).setBare().build()) {
      if (isNew) {
        repository.create(true);
        StoredConfig config = repository.getConfig();
        config.setString("core", null, "hooksPath", "/dev/null");
        config.save();
      }
      fetch(url, repository);
    }
  }

  private void fetch(String url, Repository repository) throws TargetException, IOException {
    boolean http = url.startsWith("http");
    if (!http) {
      log.add(url, 0);
    }
    try (Git git = new Git(repository)) {
      FetchCommand command =
          git.fetch()
              .setRemote(url)
              .setRefSpecs(
                  new RefSpec("+refs/heads/*:refs/heads/*"),
                  new RefSpec("+refs/tags/*:refs/tags/*"))
              .setTagOpt(TagOpt.FETCH_TAGS)
              .setRemoveDeletedRefs(true)
              .setRecurseSubmodules(FetchRecurseSubmodulesMode.NO)
              .setTimeout(SILENCE_SECONDS)
              .setProgressMonitor(new Told())
              .setTransportConfigCallback(this::configure);
      FetchResult result = command.call();
      pointHead(repository, result);
    } catch (GitAPIException e) {
      throw new TargetException(describe(url, e), e);
    } catch (RuntimeException e) {
      throw new TargetException(
          RequestLog.withoutSecrets(url) + " answered in a way that is not git's: " + e, e);
    }
  }

  private void configure(Transport transport) {
    if (transport instanceof TransportHttp http) {
      http.setHttpConnectionFactory(log.factory());
    }
  }

  private static void pointHead(Repository repository, FetchResult result)
      throws TargetException, IOException {
    Ref head = result.getAdvertisedRef(Constants.HEAD);
    if (head == null) {
      return;
    }
    if (head.isSymbolic()) {
      link(repository, head.getTarget().getName());
      return;
    }
    List<Ref> branches = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS);
    for (Ref branch : branches) {
      if (Objects.equals(branch.getObjectId(), head.getObjectId())) {
        link(repository, branch.getName());
        return;
      }
    }
  }

  private static void link(Repository repository, String branch)
      throws TargetException, IOException {
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.disableRefLog();
    if (update.link(branch) == RefUpdate.Result.LOCK_FAILURE) {
      throw new TargetException("the cached clone's HEAD is locked; remove its HEAD.lock");
    }
  }

  private static String describe(String url, GitAPIException e) {
    String shown = RequestLog.withoutSecrets(url);
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoRemoteRepositoryException) {
        return "there is no git repository at " + shown + ", or it is not public";
      }
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Authentication is required") || message.contains("not authorized")) {
        return shown
            + " asks for a password, which is not given; clone it, then evaluate the folder";
      }
    }
    return shown + " can't be fetched: " + RequestLog.withoutSecrets(root(e));
  }

  private static String root(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    @Nullable String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  /** Tells what the remote does, a task at a time. */
  private final class Told extends EmptyProgressMonitor {
    @Override
    public void beginTask(String title, int totalWork) {
      options
          .progress()
          .accept(totalWork == ProgressMonitor.UNKNOWN ? title : title + " (" + totalWork + ")");
    }
  }
}
