// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What instructions for coding agents can hold that nobody wants to have followed unread. */
public enum AgentHazardKind {
  /** An order in a comment, which a rendered page does not show. */
  HIDDEN_ORDER,
  /** Words that set aside what the agent was told, or keep something from its user. */
  OVERRIDE,
  /** Credentials or environment sent elsewhere. */
  SENDS_SECRETS,
  /** A program fetched and run in one step. */
  FETCH_AND_RUN
}
