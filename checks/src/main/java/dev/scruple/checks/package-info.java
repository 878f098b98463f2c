// SPDX-License-Identifier: Apache-2.0
/** One class a check. */
@NullMarked
package dev.scruple.checks;

import org.jspecify.annotations.NullMarked;
