// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.ManifestDetail;
import java.util.Map;

/**
 * The versions that a {@code Directory.Packages.props} gives to the projects below it.
 *
 * @param versions by the package's name in lower case
 */
record CentralVersions(Map<String, String> versions) implements ManifestDetail {}
