// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** When a declared package is needed. */
public enum Scope {
  RUNTIME,
  OPTIONAL,
  DEVELOPMENT,
  TEST,
  BUILD
}
