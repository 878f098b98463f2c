// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/** Text of a file as a problem quotes it: short. */
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  static String of(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
