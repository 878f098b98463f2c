// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a template for issues is for. */
public enum IssuePurpose {
  BUG,
  FEATURE,
  QUESTION,
  OTHER
}
