// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What something that runs at installation is. */
public enum InstallStepKind {
  /** A call that reaches the network. */
  NETWORK,
  /** A call that starts a program. */
  PROCESS,
  /** Code that is made of data, and run. */
  MADE_CODE,
  /** A command of the installer, overridden; a build backend in the tree. */
  HOOK,
  /** A lifecycle script of a package manager. */
  SCRIPT,
  /** A line of a {@code .pth} file that Python runs whenever it starts. */
  START_LINE,
  /** A program that the build compiles and runs. */
  BUILD_PROGRAM,
  /** A plugin that fetches, when a package is built from source; who installs it runs none. */
  BUILD_PLUGIN
}
