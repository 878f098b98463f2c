// SPDX-License-Identifier: Apache-2.0
/** From rulings and outcomes to the verdict and its conditions. */
@NullMarked
package dev.scruple.engine.judge;

import org.jspecify.annotations.NullMarked;
