// SPDX-License-Identifier: Apache-2.0
/** What a user means to do: presets, and use files. */
@NullMarked
package dev.scruple.terms.use;

import org.jspecify.annotations.NullMarked;
