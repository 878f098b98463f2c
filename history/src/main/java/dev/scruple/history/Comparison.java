// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

/**
 * A window beside the window of the same length before it.
 *
 * @param months length of each
 * @param now ends at the as-of instant
 * @param before ends where {@code now} begins
 * @param comparable whether there are commits older than both, so that the project was there all
 *     the time
 */
public record Comparison(int months, Window now, Window before, boolean comparable) {}
