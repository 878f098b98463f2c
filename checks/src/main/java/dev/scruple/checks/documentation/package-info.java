// SPDX-License-Identifier: Apache-2.0
/** Can one learn it. */
@NullMarked
package dev.scruple.checks.documentation;

import org.jspecify.annotations.NullMarked;
