// SPDX-License-Identifier: Apache-2.0
/** Makes a plan of what to watch of an evaluation. */
@NullMarked
package dev.scruple.engine.plan;

import org.jspecify.annotations.NullMarked;
