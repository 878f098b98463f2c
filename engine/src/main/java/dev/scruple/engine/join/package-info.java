// SPDX-License-Identifier: Apache-2.0
/** Evidence that only files beside each other give. */
@NullMarked
package dev.scruple.engine.join;

import org.jspecify.annotations.NullMarked;
