// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/** What the token of a workflow may do, by what the workflow states, from least to most. */
public enum TokenReach {
  /** It only reads, or may do nothing. */
  READS,
  /** Single jobs may write what they name. */
  JOB_WRITES,
  /** Every job may write what the workflow names. */
  ALL_JOBS_WRITE,
  /** Not stated: a setting of the repository decides, which is not in the tree. */
  UNSTATED,
  /** Everything may be written. */
  WRITES_ALL
}
