// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a security policy can speak of. */
public enum PolicySubject {
  /** By when a report is answered. */
  ANSWER_TIME,
  /** How and when a vulnerability is made known. */
  DISCLOSURE,
  /** Which versions get fixes. */
  SUPPORTED_VERSIONS,
  /** The versions of the forge's own template, which are nobody's. */
  TEMPLATE_VERSIONS
}
