// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/** With which rights a workflow runs when a stranger's words reach it, from most to least. */
enum Reach {
  /** The project's own token and secrets. */
  FULL,
  /** The same, but a maintainer merged the words before. */
  MERGED,
  /** Called by other workflows, whose triggers decide. */
  CALLED,
  /** A fork's pull request: a token that only reads, and no secrets. */
  FORK
}
