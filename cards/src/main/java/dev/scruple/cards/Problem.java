// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

/**
 * Something in a card that was not read.
 *
 * @param reason what and why, to be shown
 * @param line where, 1-based; 0 for the whole file
 */
public record Problem(String reason, int line) {}
