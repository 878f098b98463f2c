// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

/** What a model or data file is for. */
public enum Kind {
  WEIGHTS,
  TOKENIZER,
  DATASET,
  CONFIGURATION
}
