// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/**
 * One package needs another.
 *
 * @param from the package URL of the one, with its version
 * @param to the package URL of the other, with its version
 */
public record DependencyEdge(String from, String to) {}
