// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

/**
 * A file, link or submodule of a commit's tree.
 *
 * @param path as {@link PathText} writes it, with {@code /}
 * @param mode git's: 0100644, 0100755, 0120000 (link), 0160000 (submodule)
 * @param id of the blob, or the submodule's commit
 */
public record TreeEntry(String path, int mode, String id) {}
