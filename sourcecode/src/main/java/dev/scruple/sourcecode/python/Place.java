// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

/**
 * Where a node stands in its source.
 *
 * @param line of its first character, 1-based
 * @param column of its first character in that line, 0-based, in UTF-16 units
 * @param start offset of its first character, in UTF-16 units of the decoded source
 * @param end offset behind its last character
 */
public record Place(int line, int column, int start, int end) {}
