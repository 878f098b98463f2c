// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** How a licence shows itself in a file. */
public enum LicenseMatchKind {
  TEXT,
  NOTICE,
  TAG,
  REFERENCE,
  DECLARED,
  CLUE
}
