// SPDX-License-Identifier: Apache-2.0
/** What code names and does, as evidence: the adapter of the sourcecode library. */
@NullMarked
package dev.scruple.engine.code;

import org.jspecify.annotations.NullMarked;
