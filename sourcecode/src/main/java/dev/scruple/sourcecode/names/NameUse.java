// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

/**
 * A dotted name that begins with what is imported.
 *
 * @param name in full: {@code torch.nn.Linear}
 * @param line 1-based
 */
public record NameUse(String name, int line, Context context) {}
