// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What code or a command does with a model. */
public enum ModelWork {
  DATA_PREPARATION,
  TRAINING,
  EVALUATION,
  INFERENCE
}
