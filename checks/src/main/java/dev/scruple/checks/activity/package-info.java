// SPDX-License-Identifier: Apache-2.0
/** Is it alive. */
@NullMarked
package dev.scruple.checks.activity;

import org.jspecify.annotations.NullMarked;
