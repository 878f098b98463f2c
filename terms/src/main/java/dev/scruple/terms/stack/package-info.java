// SPDX-License-Identifier: Apache-2.0
/** Stack files: what is put together, how, and what is built of it. */
@NullMarked
package dev.scruple.terms.stack;

import org.jspecify.annotations.NullMarked;
