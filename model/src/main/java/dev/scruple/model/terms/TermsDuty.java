// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.terms;

import dev.scruple.model.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A duty as a clause asks for it.
 *
 * @param words what is to be done, where the clause says more than the duty's name
 */
public record TermsDuty(Duty duty, @Nullable String words) {}
