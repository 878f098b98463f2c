// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.content.Content;
import dev.scruple.content.LfsPointer;
import org.jspecify.annotations.Nullable;

/**
 * A file of a snapshot.
 *
 * @param path relative to the target, with {@code /}; hostile text, to be escaped where it is shown
 * @param lfs what the file stands for where only its git-LFS pointer is here; null otherwise
 */
public record SnapshotFile(String path, Mode mode, Content content, @Nullable LfsPointer lfs) {}
