// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.repository;

/** Who makes a commit in a test. */
public record Author(String name, String email) {

  /** A person of example.org. */
  public static Author named(String name) {
    return new Author(
        name, name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org");
  }
}
