// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.document;

/** Text of a file as a problem quotes it: short. */
public final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  public static String of(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
