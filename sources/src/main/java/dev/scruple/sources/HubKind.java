// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

/** What a hub's name stands for. */
public enum HubKind {
  MODEL,
  DATASET
}
