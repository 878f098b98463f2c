// SPDX-License-Identifier: Apache-2.0
/** What changed between two evaluations. */
@NullMarked
package dev.scruple.model.difference;

import org.jspecify.annotations.NullMarked;
