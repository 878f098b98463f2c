// SPDX-License-Identifier: Apache-2.0
/** Is it open in the field's sense. */
@NullMarked
package dev.scruple.checks.openness;

import org.jspecify.annotations.NullMarked;
