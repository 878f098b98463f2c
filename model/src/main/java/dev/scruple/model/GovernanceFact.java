// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** How a project says that it decides, releases and takes people in. */
public sealed interface GovernanceFact extends Fact {
  /** A person or team that a CODEOWNERS file names, as written there. */
  record CodeOwner(String owner) implements GovernanceFact {}
}
