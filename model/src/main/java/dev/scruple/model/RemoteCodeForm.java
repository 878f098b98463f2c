// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** How code from elsewhere is asked for. */
public enum RemoteCodeForm {
  /** An argument of a call. */
  CALL,
  /** A default: of a parameter, a field or an option. */
  DEFAULT,
  /** A setting in a configuration file. */
  SETTING,
  /** A line of documentation. */
  DOCUMENTED,
  /** A configuration of weights that names the code. */
  AUTO_MAP
}
