// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An author. Addresses join names but are not shown.
 *
 * @param name the name most often used
 * @param login account at a forge, in lower case, as no-reply addresses tell it; null where none
 *     does
 * @param bot whether it is a program
 * @param commits in the period that the list is about
 * @param recent commits in the window of the options
 * @param first the earliest commit of the period
 * @param last the latest of it
 */
public record Person(
    String name,
    @Nullable String login,
    boolean bot,
    int commits,
    int recent,
    Instant first,
    Instant last) {}
