// SPDX-License-Identifier: Apache-2.0
/** Is the data known. */
@NullMarked
package dev.scruple.checks.data;

import org.jspecify.annotations.NullMarked;
