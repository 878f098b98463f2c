// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

/** Whether loading a file by its usual loader can run code that the file brings or names. */
public enum Loading {
  /** The format has no way to. */
  NEVER_RUNS_CODE,
  /** The format allows it, so every such file may. */
  CAN_RUN_CODE,
  /** The file itself says; it is read. */
  DEPENDS
}
