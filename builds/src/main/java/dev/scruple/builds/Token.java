// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.List;

/**
 * The most that the token of a workflow may do, and where that is stated.
 *
 * @param writes the scopes that may be written, sorted
 */
public record Token(TokenReach reach, List<String> writes, int line) {
  public Token {
    writes = List.copyOf(writes);
  }
}
