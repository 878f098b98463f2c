// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/** What kind of statement a declared licence is. */
public enum FieldKind {
  /** By the field's definition an SPDX expression; whether it is a valid one wasn't looked at. */
  SPDX_EXPRESSION,
  /** A trove classifier, {@code License :: …}. */
  CLASSIFIER,
  /** Free text: a name, an id or a whole text. */
  FREE_TEXT,
  /** The path or pattern of a file that holds the licence. */
  FILE,
  /** The address of the licence. */
  URL
}
