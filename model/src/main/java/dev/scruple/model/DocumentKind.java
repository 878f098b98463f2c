// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** A document that a careful person looks for, wherever forges let it stand. */
public enum DocumentKind {
  README,
  LICENSE,
  NOTICE,
  CONTRIBUTING,
  CODE_OF_CONDUCT,
  SECURITY,
  GOVERNANCE,
  MAINTAINERS,
  CODEOWNERS,
  SUPPORT,
  CHANGELOG,
  CITATION,
  ISSUE_TEMPLATE,
  PULL_REQUEST_TEMPLATE,
  MODEL_CARD,
  DATA_CARD
}
