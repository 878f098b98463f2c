// SPDX-License-Identifier: Apache-2.0
/** From evidence to components and relations. */
@NullMarked
package dev.scruple.engine.compose;

import org.jspecify.annotations.NullMarked;
