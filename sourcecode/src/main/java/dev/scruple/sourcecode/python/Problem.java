// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

/**
 * A statement, or the rest of a file, that could not be read.
 *
 * @param line 1-based
 * @param reason what was met, in words
 */
public record Problem(int line, String reason) {}
