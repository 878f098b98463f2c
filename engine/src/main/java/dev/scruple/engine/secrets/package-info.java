// SPDX-License-Identifier: Apache-2.0
/** Credentials in the clear: their exact formats, and one pass that finds them. */
@NullMarked
package dev.scruple.engine.secrets;

import org.jspecify.annotations.NullMarked;
