// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/** How a build takes in something that it does not verify. */
public enum DownloadKind {
  /** What an address answers is run at once. */
  RUN_UNSEEN,
  /** The address's certificate is not looked at, or there is none. */
  UNVERIFIED_HOST,
  /** An image by a name that means another image tomorrow. */
  MOVING_IMAGE
}
