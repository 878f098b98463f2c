// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a statement on where something runs is about. */
public enum PlatformKind {
  /** A language's version: Python 3.10 and later. */
  LANGUAGE,
  /** An operating system. */
  SYSTEM,
  /** An accelerator, or that none is needed. */
  ACCELERATOR
}
