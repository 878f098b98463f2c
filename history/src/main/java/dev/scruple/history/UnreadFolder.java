// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

/**
 * A folder of a tree whose entries are not all known.
 *
 * @param path with a slash at the end; empty for the root
 */
public record UnreadFolder(String path, String reason) {}
