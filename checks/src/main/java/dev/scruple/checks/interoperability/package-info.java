// SPDX-License-Identifier: Apache-2.0
/** Does it fit in, and who answers. */
@NullMarked
package dev.scruple.checks.interoperability;

import org.jspecify.annotations.NullMarked;
