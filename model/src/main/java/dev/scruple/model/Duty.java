// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a permission asks in return. */
public enum Duty implements Word {
  ATTRIBUTION,
  NOTICE_FILE,
  LICENSE_COPY,
  STATE_CHANGES,
  DISCLOSE_SOURCE,
  SAME_LICENSE,
  SHARE_ALIKE,
  PASS_ON_RESTRICTIONS,
  PASS_ON_USE_POLICY,
  NAME_PREFIX,
  BUILT_WITH,
  OUTPUT_CONDITIONS,
  NO_ENDORSEMENT,
  PUBLISH,
  REGISTER,
  /** An acknowledgement in advertising material. */
  ADVERTISING,
  /** Changed versions bear another name. */
  RENAME,
  /** What is needed to install changed versions on a device. */
  INSTALLATION_INFORMATION,
  INDEMNIFY,
  NOTIFY_LICENSOR;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
