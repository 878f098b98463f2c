// SPDX-License-Identifier: Apache-2.0
/** Compares two evaluations. */
@NullMarked
package dev.scruple.engine.difference;

import org.jspecify.annotations.NullMarked;
