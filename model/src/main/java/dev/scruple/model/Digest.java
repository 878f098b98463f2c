// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/**
 * A digest and what it was computed over.
 *
 * @param algorithm as its specification writes it in lower case: {@code sha256}, {@code sha1}
 * @param value lower-case hexadecimal
 */
public record Digest(String algorithm, String value, DigestOf of) {}
