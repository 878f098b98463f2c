// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a document was seen to hold. */
public enum DocumentFeature {
  PURPOSE,
  INSTALL,
  EXAMPLE,
  CONTACT,
  PRIVATE_CHANNEL,
  RESPONSE_PROMISE,
  ASK,
  REPORT,
  WISH,
  UNFILLED_TEMPLATE
}
