// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

import org.jspecify.annotations.Nullable;

/**
 * An import of one name.
 *
 * @param module dotted, relative imports resolved
 * @param name what is imported of it, {@code *} for all; null where the module itself is
 * @param line 1-based
 */
public record ImportSite(String module, @Nullable String name, int line, Context context) {}
