// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;

/**
 * A commit and its committer date.
 *
 * @param id full object id
 */
public record CommitMark(String id, Instant at) {}
