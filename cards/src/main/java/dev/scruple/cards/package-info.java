// SPDX-License-Identifier: Apache-2.0
/**
 * Model cards and data cards: the front matter's declared fields, and the sections of the text.
 *
 * <p>{@link dev.scruple.cards.Card#read} is the door.
 */
@NullMarked
package dev.scruple.cards;

import org.jspecify.annotations.NullMarked;
