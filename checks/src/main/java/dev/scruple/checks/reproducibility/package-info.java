// SPDX-License-Identifier: Apache-2.0
/** Can it be had again, the same. */
@NullMarked
package dev.scruple.checks.reproducibility;

import org.jspecify.annotations.NullMarked;
