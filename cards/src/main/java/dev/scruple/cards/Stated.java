// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

/**
 * A value as a card states it.
 *
 * @param value exactly as written, quotes resolved
 * @param line where it stands, 1-based
 */
public record Stated(String value, int line) {}
