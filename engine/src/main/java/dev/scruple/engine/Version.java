// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

/** The program's version, as its jar states it. */
final class Version {
  private Version() {}

  static String current() {
    String stated = Version.class.getPackage().getImplementationVersion();
    return stated == null ? "0.1.0" : stated;
  }
}
