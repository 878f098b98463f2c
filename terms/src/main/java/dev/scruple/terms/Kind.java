// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.ComponentRole;
import org.jspecify.annotations.Nullable;

/** What rulings on a component depend on, the use and its relations apart. */
record Kind(@Nullable String expression, ComponentRole role) {}
