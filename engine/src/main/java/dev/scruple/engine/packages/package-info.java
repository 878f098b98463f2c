// SPDX-License-Identifier: Apache-2.0
/** The packages that a target stands on, from all its manifests and lock files together. */
@NullMarked
package dev.scruple.engine.packages;

import org.jspecify.annotations.NullMarked;
