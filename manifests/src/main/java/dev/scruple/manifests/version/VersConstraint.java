// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

/**
 * One constraint of {@code vers}.
 *
 * @param comparator how the version compares
 * @param version decoded
 */
public record VersConstraint(VersComparator comparator, String version) {}
