// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

/**
 * Something in an archive that could not be read, or that should not be there.
 *
 * @param path of the member or nested archive, relative to the opened archive, as the archive
 *     writes it; empty for the opened archive itself. Escape it for display
 * @param reason plain words, lower case, without a full stop
 * @param remedy what a person can do
 * @param unread whether bytes are missing from {@link ArchiveTree#files} because of it
 */
public record ArchiveProblem(String path, String reason, String remedy, boolean unread) {}
