// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.history.GitRepository;
import dev.scruple.model.Digest;
import dev.scruple.model.Request;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a target as they stood when it was opened. A target without any file is one too: it
 * has nothing to say. Contents can be read until it is closed.
 */
public final class Snapshot implements AutoCloseable {

  /**
   * The history that belongs to a snapshot; open for as long as the snapshot is.
   *
   * @param commit full id of the commit that the snapshot shows, or that its work tree rests on
   */
  public record HistorySource(GitRepository repository, String commit) {}

  /** What stays open while contents are read. */
  interface Resource {
    void close() throws IOException;
  }

  private final String name;
  private final TargetKind kind;
  private final @Nullable String revision;
  private final List<SnapshotFile> files;
  private final List<Unexamined> unexamined;
  private final List<String> notes;
  private final List<Request> requests;
  private final @Nullable HistorySource history;
  private final Resource resource;
  private @Nullable Digest digest;

  Snapshot(
      String name,
      TargetKind kind,
      @Nullable String revision,
      Listing listing,
      List<Request> requests,
      @Nullable HistorySource history,
      Resource resource) {
    this.name = name;
    this.kind = kind;
    this.revision = revision;
    this.files = listing.files();
    this.unexamined = listing.unexamined();
    this.notes = listing.notes();
    this.requests = List.copyOf(requests);
    this.history = history;
    this.resource = resource;
  }

  /** Name, kind, revision and {@link #digest}. */
  public TargetDescription description() {
    return new TargetDescription(name, kind, revision, files.isEmpty() ? null : digest());
  }

  /** A short name, as a person would call it. */
  public String name() {
    return name;
  }

  /** What the target is. */
  public TargetKind kind() {
    return kind;
  }

  /** Files, links and submodules, sorted by path. */
  public List<SnapshotFile> files() {
    return files;
  }

  /** The single folder at the top that holds every file, with its slash; empty where none does. */
  public String root() {
    if (files.isEmpty()) {
      return "";
    }
    String first = files.getFirst().path();
    String root = first.substring(0, first.indexOf('/') + 1);
    return files.stream().allMatch(file -> file.path().startsWith(root)) ? root : "";
  }

  /** The history, where there is one that can be read. */
  public Optional<HistorySource> history() {
    return Optional.ofNullable(history);
  }

  /** What is in the target and could not be seen, sorted by path. */
  public List<Unexamined> unexamined() {
    return unexamined;
  }

  /** What a reader should know of how the target was found: uncommitted changes, a clone's age. */
  public List<String> notes() {
    return notes;
  }

  /** Every request that was made to the network. */
  public List<Request> requests() {
    return requests;
  }

  /** The snapshot's id. The first call reads the files whose digest is not known. */
  public synchronized Digest digest() {
    Digest known = digest;
    if (known == null) {
      known = TreeDigest.of(files, unexamined);
      digest = known;
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    resource.close();
  }
}
