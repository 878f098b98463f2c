// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/**
 * An action or a workflow of others that a workflow uses.
 *
 * @param action {@code owner/name}, with a path where one is given
 * @param version a tag, a branch or a commit id; empty where none is stated
 * @param pinned whether the version is a full commit id, which nobody can move
 */
public record Use(String action, String version, boolean pinned, int line) {}
