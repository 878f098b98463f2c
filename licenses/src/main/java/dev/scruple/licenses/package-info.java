// SPDX-License-Identifier: Apache-2.0
/** SPDX expressions and licence detection. */
@NullMarked
package dev.scruple.licenses;

import org.jspecify.annotations.NullMarked;
