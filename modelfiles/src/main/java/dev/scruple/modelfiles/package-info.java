// SPDX-License-Identifier: Apache-2.0
/** Model and data file formats and their hazards. */
@NullMarked
package dev.scruple.modelfiles;

import org.jspecify.annotations.NullMarked;
