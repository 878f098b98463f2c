// SPDX-License-Identifier: Apache-2.0
/** How a ruling came about: what terms were asked, what they say, and how it combines. */
@NullMarked
package dev.scruple.model.derivation;

import org.jspecify.annotations.NullMarked;
