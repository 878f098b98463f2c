// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

/**
 * What the SPDX license list says of a licence.
 *
 * @param id the SPDX id in the list's letter case
 * @param name the full name
 * @param osiApproved approved by the Open Source Initiative
 * @param fsfLibre named a free licence by the Free Software Foundation; false also when it has not
 *     spoken
 */
public record LicenseInfo(String id, String name, boolean osiApproved, boolean fsfLibre) {}
