// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/** What a build does for the safety of those who use its results. */
public enum PracticeKind {
  /** A tool looks for weaknesses in the code. */
  STATIC_ANALYSIS,
  /** Inputs are made up until something breaks. */
  FUZZING,
  /** A statement of where and from what a release was built, which can be verified. */
  PROVENANCE,
  /** Releases are signed. */
  SIGNATURE,
  /** A registry takes the release from this workflow, without a password that could leak. */
  TRUSTED_PUBLISHING,
  /** A list of what is in a release is made with it. */
  BILL_OF_MATERIALS,
  /** Something is published at all. */
  PUBLISHES
}
