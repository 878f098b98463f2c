// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

/**
 * A file inside an archive.
 *
 * @param path relative to the opened archive, with {@code /}; of a nested one {@code inner.whl!/b}.
 *     Never absolute, never with {@code ..}. Control characters are kept: escape it for display
 * @param content its bytes, readable until the tree is closed; of a link, where it points to
 * @param link a symbolic or hard link; it is not followed
 * @param executable marked so by the archive
 */
public record ArchiveFile(String path, Content content, boolean link, boolean executable) {

  /** Size in bytes. */
  public long size() {
    return content.size();
  }
}
