// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How targets are opened.
 *
 * @param cacheFolder where clones and unpacked parts are kept; made when needed
 * @param offline nothing is asked of the network
 * @param revision branch, tag or commit; null for what is there, or the default branch
 * @param progress is told, in a few words, what goes on
 * @param clock for the times of requests
 */
public record SourceOptions(
    Path cacheFolder,
    boolean offline,
    @Nullable String revision,
    Consumer<String> progress,
    InstantSource clock) {

  /** The usual ones, with progress told to nobody. */
  public static SourceOptions cachedIn(Path cacheFolder) {
    return new SourceOptions(cacheFolder, false, null, words -> {}, InstantSource.system());
  }

  public SourceOptions withOffline(boolean newOffline) {
    return new SourceOptions(cacheFolder, newOffline, revision, progress, clock);
  }

  public SourceOptions withRevision(@Nullable String newRevision) {
    return new SourceOptions(cacheFolder, offline, newRevision, progress, clock);
  }

  public SourceOptions withProgress(Consumer<String> newProgress) {
    return new SourceOptions(cacheFolder, offline, revision, newProgress, clock);
  }
}
