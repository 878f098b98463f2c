// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

/** What a small file in a format for weights was seen to hold, read to its end. */
public enum Holding {
  /** What the format is for, as far as is known. */
  USUAL,
  /** A pickle of numbers, words, lists and tables alone: no array, no tensor, no object. */
  PLAIN_VALUES,
  /** One tensor without a name. */
  ONE_TENSOR,
  /** A graph whose variables' values are elsewhere. */
  GRAPH_WITHOUT_VALUES
}
