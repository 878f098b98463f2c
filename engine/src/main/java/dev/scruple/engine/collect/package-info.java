// SPDX-License-Identifier: Apache-2.0
/** From files and history to evidence: one adapter a library. */
@NullMarked
package dev.scruple.engine.collect;

import org.jspecify.annotations.NullMarked;
