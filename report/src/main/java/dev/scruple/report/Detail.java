// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

/** How much the terminal report tells. */
public enum Detail {
  /** The verdict in one line, why it is not a GO, and the conditions. */
  QUIET,
  /** The same, and a line for each answer of the checks. */
  QUIET_ANSWERS,
  /** The verdict in one line, then every answer of the checks with its evidence. */
  ANSWERS,
  /** The answer first, then what explains it. */
  NORMAL,
  /** Also every ruling, outcome, gap and evidence. */
  VERBOSE
}
