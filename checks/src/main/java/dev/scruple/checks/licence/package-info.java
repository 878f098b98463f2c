// SPDX-License-Identifier: Apache-2.0
/** May it be used, and do the statements agree. */
@NullMarked
package dev.scruple.checks.licence;

import org.jspecify.annotations.NullMarked;
