// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/** The ways in which workflows can be taken over. */
public enum HazardKind {
  /** Words of a stranger become a part of a script. */
  SCRIPT_INJECTION,
  /** Code of a pull request runs with the project's own rights. */
  UNTRUSTED_CODE,
  /**
   * Files that another run left, which a stranger could have filled, are used with these rights.
   */
  POISONED_ARTIFACT,
  /** A cache that later runs trust is open to code of a pull request. */
  POISONED_CACHE,
  /** A machine that lives on after the job runs code of pull requests. */
  SELF_HOSTED_RUNNER,
  /** What a script prints can set variables of the steps after it. */
  UNSECURE_COMMANDS,
  /** All secrets are handed to a workflow of others, or into one variable. */
  ALL_SECRETS
}
