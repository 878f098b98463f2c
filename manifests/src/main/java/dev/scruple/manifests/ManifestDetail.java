// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/**
 * What of a manifest is understood only beside other manifests, as an ecosystem's reader keeps it
 * for the join of the same ecosystem.
 */
public interface ManifestDetail {}
