// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.model.Use;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to evaluate.
 *
 * @param asOf fixes all windows of time
 * @param offline whether the network is left alone even for a target that is named by URL
 * @param revision commit, branch or tag to look at; null for the one that is checked out
 * @param cache whether results of earlier runs are used and kept
 * @param cacheFolder the only folder that is written to
 * @param progress told in a few words what is being done
 */
public record Options(
    Use use,
    Instant asOf,
    boolean offline,
    @Nullable String revision,
    boolean cache,
    Path cacheFolder,
    Consumer<String> progress) {}
