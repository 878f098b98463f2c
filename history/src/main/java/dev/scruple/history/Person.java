// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;

/**
 * An author. Addresses join names but are not shown.
 *
 * @param name the name most often used
 * @param bot whether it is a program
 * @param commits in the period that the list is about
 * @param first the earliest of these commits
 * @param last the latest of them
 */
public record Person(String name, boolean bot, int commits, Instant first, Instant last) {}
