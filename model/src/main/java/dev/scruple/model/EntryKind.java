// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** How code is entered, in the order in which it is best read. */
public enum EntryKind {
  /** A command that installing it brings. */
  COMMAND,
  /** A module or class that can be run. */
  MAIN,
  /** A script in the root folder that can be run. */
  SCRIPT,
  /** The module that is imported. */
  LIBRARY
}
