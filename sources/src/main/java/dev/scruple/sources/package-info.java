// SPDX-License-Identifier: Apache-2.0
/** From a target to a snapshot. */
@NullMarked
package dev.scruple.sources;

import org.jspecify.annotations.NullMarked;
