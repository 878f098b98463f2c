// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

/** The part of the target in which a file stands; a use needs {@link #MAIN} only. */
public enum Part {
  MAIN,
  TEST,
  EXAMPLE,
  DOCUMENTATION,
  DEVELOPMENT,
  VENDORED
}
