// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

/** The program's version, as its jar says. */
final class Version {
  private Version() {}

  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
