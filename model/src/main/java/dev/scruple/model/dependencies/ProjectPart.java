// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.dependencies;

/** The part of a project in which a package is named; who uses the project needs {@link #MAIN}. */
public enum ProjectPart {
  MAIN,
  /** Examples, demonstrations, tutorials and notebooks. */
  EXAMPLE,
  TEST,
  /** Documents, and the commands that they show. */
  DOCUMENTATION,
  /** Scripts, tools, workflows and containers of its developers. */
  DEVELOPMENT,
  /** Copies of others' work. */
  VENDORED
}
