// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

/** Whether the whole history was there to read. */
public enum HistoryState {
  COMPLETE,
  /** Cut when it was cloned. */
  SHALLOW,
  /** Commits are missing, broken, or more than the limit. */
  INCOMPLETE
}
