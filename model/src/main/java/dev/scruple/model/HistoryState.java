// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** Whether the whole history was there to read. */
public enum HistoryState {
  COMPLETE,
  SHALLOW,
  INCOMPLETE
}
