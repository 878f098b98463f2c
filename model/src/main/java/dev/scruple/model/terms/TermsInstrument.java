// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.terms;

import org.jspecify.annotations.Nullable;

/**
 * A text that binds.
 *
 * @param kind {@code licence}, {@code acceptable-use-policy}, {@code gate} or {@code
 *     platform-terms}
 * @param url where its publisher keeps it, if known
 * @param read when it was read, as an ISO date; null if its text was not at hand
 */
public record TermsInstrument(
    String kind, String name, @Nullable String url, @Nullable String read) {}
