// SPDX-License-Identifier: Apache-2.0
/** Is it looked after. */
@NullMarked
package dev.scruple.checks.security;

import org.jspecify.annotations.NullMarked;
