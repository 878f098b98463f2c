// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.checks.Selection;
import dev.scruple.engine.curate.Curations;
import dev.scruple.model.Use;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a target is weighed.
 *
 * @param useHolds whether the use was asked for, and holds in place of one that a stack states
 * @param asOf the instant that fixes all windows
 * @param workingFolder that relative targets start from
 * @param cache false reads and writes no cache
 * @param progress is told what is being done, from any thread
 * @param selection the checks that are asked
 * @param curations corrections of what is found
 * @param online whether deps.dev is asked for licences of packages
 */
public record EvaluateOptions(
    Use use,
    boolean useHolds,
    Instant asOf,
    boolean offline,
    @Nullable String revision,
    Path workingFolder,
    boolean cache,
    Path cacheFolder,
    Consumer<String> progress,
    Selection selection,
    Curations curations,
    boolean online) {}
