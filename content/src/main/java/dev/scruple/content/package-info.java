// SPDX-License-Identifier: Apache-2.0
/** Bytes by range, nested archives with bounds, digests. */
@NullMarked
package dev.scruple.content;

import org.jspecify.annotations.NullMarked;
