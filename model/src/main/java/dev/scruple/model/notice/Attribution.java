// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.notice;

import dev.scruple.model.Citation;
import dev.scruple.model.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What a licence asks to be said or shown.
 *
 * @param phrase the words to show, where the licence gives them; null otherwise
 * @param words what to do, in our words
 * @param clause that asks for it
 */
public record Attribution(Duty duty, @Nullable String phrase, String words, Citation clause) {}
