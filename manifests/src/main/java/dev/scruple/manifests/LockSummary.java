// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/**
 * What a lock file holds.
 *
 * @param format its name
 * @param packages how many packages it fixes, the project's own left out where the format tells
 */
public record LockSummary(String format, int packages) {}
