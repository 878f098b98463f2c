// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** How one component stands to another. */
public enum RelationType {
  CONTAINS,
  DEPENDS_ON,
  DERIVED_FROM,
  TRAINED_ON,
  EVALUATED_ON,
  CALLS
}
