// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.YearMonth;

/**
 * What happened in a calendar month in UTC, by people.
 *
 * @param releases pre-releases left out
 */
public record Month(YearMonth month, int commits, int people, int releases) {}
