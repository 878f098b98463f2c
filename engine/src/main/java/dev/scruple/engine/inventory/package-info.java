// SPDX-License-Identifier: Apache-2.0
/** What each file of a snapshot is. */
@NullMarked
package dev.scruple.engine.inventory;

import org.jspecify.annotations.NullMarked;
