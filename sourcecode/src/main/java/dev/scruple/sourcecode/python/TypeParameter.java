// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import org.jspecify.annotations.Nullable;

/**
 * A type parameter of a function, class or alias.
 *
 * @param stars 0, 1 for {@code *Ts}, 2 for {@code **P}
 */
public record TypeParameter(
    String name,
    int stars,
    @Nullable Expression bound,
    @Nullable Expression defaultValue,
    Place at) {}
