// SPDX-License-Identifier: Apache-2.0
/** Copyright lines: who holds the rights in a file, as the file says. */
@NullMarked
package dev.scruple.licenses.copyright;

import org.jspecify.annotations.NullMarked;
