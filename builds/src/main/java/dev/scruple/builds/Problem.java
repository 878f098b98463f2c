// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/**
 * Why something of a file was not read.
 *
 * @param line from 1; 0 where it is not known
 */
public record Problem(String reason, int line) {}
