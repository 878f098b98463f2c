// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import org.jspecify.annotations.Nullable;

/**
 * The target as it was examined.
 *
 * @param name short, as a person would call it
 * @param revision commit, tag or hub revision; null where there is none
 * @param digest the snapshot's id; null where no file was seen
 */
public record TargetDescription(
    String name, TargetKind kind, @Nullable String revision, @Nullable Digest digest) {}
