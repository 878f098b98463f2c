// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What the user named. */
public enum TargetKind {
  FOLDER,
  REPOSITORY,
  ARCHIVE,
  MODEL_FILE,
  PACKAGE,
  HUB,
  STACK,
  BOM
}
