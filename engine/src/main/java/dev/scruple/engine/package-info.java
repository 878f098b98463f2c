// SPDX-License-Identifier: Apache-2.0
/** The pipeline and its façade. */
@NullMarked
package dev.scruple.engine;

import org.jspecify.annotations.NullMarked;
