// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a file is, by its content and its name. */
public enum FileKind {
  SOURCE,
  TEST,
  DOCUMENTATION,
  EXAMPLE,
  NOTEBOOK,
  LICENSE,
  GOVERNANCE,
  MANIFEST,
  LOCK_FILE,
  CI,
  CONTAINER,
  MODEL_CARD,
  DATA_CARD,
  WEIGHTS,
  TOKENIZER,
  CONFIGURATION,
  DATASET,
  GENERATED,
  VENDORED,
  ARCHIVE,
  BINARY,
  MEDIA,
  OTHER
}
