// SPDX-License-Identifier: Apache-2.0
/** Model cards and data cards. */
@NullMarked
package dev.scruple.cards;

import org.jspecify.annotations.NullMarked;
