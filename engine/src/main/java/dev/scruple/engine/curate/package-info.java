// SPDX-License-Identifier: Apache-2.0
/** Corrections of findings by people. */
@NullMarked
package dev.scruple.engine.curate;

import org.jspecify.annotations.NullMarked;
