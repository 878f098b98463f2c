// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/**
 * A licence as a manifest's field states it.
 *
 * @param field the field's path in the manifest, as {@code project.license.text}
 * @param stated the value, exactly as written
 * @param kind what kind of statement the field holds
 * @param line where it stands, 1-based
 */
public record DeclaredLicense(String field, String stated, FieldKind kind, int line) {}
