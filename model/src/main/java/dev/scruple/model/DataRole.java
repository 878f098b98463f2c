// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a data set is for, as the words around its name say. */
public enum DataRole {
  TRAINING,
  EVALUATION,
  /** Nothing around the name says so, or both. */
  UNSTATED
}
