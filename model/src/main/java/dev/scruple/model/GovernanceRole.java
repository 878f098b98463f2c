// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** As what a document or a manifest names people. */
public enum GovernanceRole {
  /** Those who take care of it now. */
  MAINTAINER,
  /** Those who wrote it, who need not be there any more. */
  AUTHOR
}
