// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/**
 * A line that a shell, or a tool that is told what to run, gets.
 *
 * @param line from 1
 */
public record Script(String text, int line) {}
