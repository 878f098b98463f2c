// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

/**
 * A digest of a whole content.
 *
 * @param algorithm {@code sha256}, {@code git-sha1} (a git blob's id)
 * @param hex lower-case hexadecimal
 */
public record ContentDigest(String algorithm, String hex) {}
