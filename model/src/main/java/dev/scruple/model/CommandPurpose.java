// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a command is for, in the order in which a newcomer needs it. */
public enum CommandPurpose {
  INSTALL,
  BUILD,
  TEST,
  STYLE,
  RUN
}
