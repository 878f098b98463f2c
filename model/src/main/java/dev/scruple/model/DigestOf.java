// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a digest was computed over. */
public enum DigestOf {
  FILE,
  LFS_POINTER,
  HEADER,
  TENSORS,
  TREE
}
