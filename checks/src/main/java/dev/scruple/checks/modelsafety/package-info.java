// SPDX-License-Identifier: Apache-2.0
/** Do its weights do harm when loaded. */
@NullMarked
package dev.scruple.checks.modelsafety;

import org.jspecify.annotations.NullMarked;
