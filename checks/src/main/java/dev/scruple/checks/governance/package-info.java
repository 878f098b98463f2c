// SPDX-License-Identifier: Apache-2.0
/** Who carries it, and how. */
@NullMarked
package dev.scruple.checks.governance;

import org.jspecify.annotations.NullMarked;
