// SPDX-License-Identifier: Apache-2.0
/** Results of earlier runs, kept under everything that they depend on. */
@NullMarked
package dev.scruple.engine.cache;

import org.jspecify.annotations.NullMarked;
