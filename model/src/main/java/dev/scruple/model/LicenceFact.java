// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** Licences of single files, and notices, beyond what {@link Fact} says of the whole. */
public sealed interface LicenceFact extends Fact {
  /**
   * Files of the project's own code that state no licence in themselves.
   *
   * @param files how many
   * @param of how many there are in all
   */
  record WithoutLicence(int files, int of) implements LicenceFact {}
}
