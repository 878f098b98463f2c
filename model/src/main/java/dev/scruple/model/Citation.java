// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/**
 * A clause of a licence.
 *
 * @param license SPDX id or {@code LicenseRef-…}; {@code copyright} for the law's default
 * @param clause the licence's own number, without sign or word: {@code 4(a)}
 */
public record Citation(String license, String clause) {}
