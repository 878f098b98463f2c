// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

/** How a constraint of {@code vers} compares. */
public enum VersComparator {
  EQUAL(""),
  NOT_EQUAL("!="),
  BELOW("<"),
  AT_MOST("<="),
  ABOVE(">"),
  AT_LEAST(">=");

  private final String sign;

  VersComparator(String sign) {
    this.sign = sign;
  }

  /** As it is written; none for equality. */
  public String sign() {
    return sign;
  }
}
