// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

/** What stands at a path. */
public enum Mode {
  REGULAR,
  EXECUTABLE,
  /** A symbolic link; its content is where it points to. */
  LINK,
  /** A commit of another repository; it has no content here. */
  SUBMODULE
}
