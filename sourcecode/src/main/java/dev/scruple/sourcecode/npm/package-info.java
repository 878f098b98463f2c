// SPDX-License-Identifier: Apache-2.0
/** What npm runs of a package, and what it brings along. */
@NullMarked
package dev.scruple.sourcecode.npm;

import org.jspecify.annotations.NullMarked;
