// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a project says of its data. */
public enum DataTopic {
  /** Whether the people who are in it agreed. */
  CONSENT,
  /** Whether people can be told from it. */
  PERSONAL_INFORMATION,
  /** How long it is kept, and how one is taken out of it. */
  RETENTION,
  /** That what is evaluated on was kept out of training. */
  KEPT_APART,
  /** That some of what is evaluated on was trained on. */
  MIXED,
  /** Under which licence or terms it is. */
  LICENCE,
  /** Where it is from and how it was gathered. */
  SOURCE
}
