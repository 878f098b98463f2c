// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a project can promise to those who build on it. */
public enum AssuranceTopic {
  /** What a version's number tells of how much changed. */
  VERSIONING,
  /** That an interface stays as it is. */
  STABILITY,
  /** That it may change without notice, or is not finished. */
  INSTABILITY,
  /** How long something goes on to work once it is to be removed. */
  DEPRECATION,
  /** When a question or a report is answered. */
  RESPONSE,
  /** Which versions are cared for, how long, or who can be paid for help. */
  SUPPORT
}
