// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

/** What a {@link Reference} names. */
public enum ReferenceKind {
  /** Weights: a model of a hub, or a file of weights by its address. */
  MODEL,
  /** Data: a data set of a hub, or a file of data by its address. */
  DATASET,
  /** A model that a provider runs, as {@code provider/model}, or the provider alone. */
  SERVICE,
  /** A server of the Model Context Protocol, by its address without scheme. */
  MCP
}
