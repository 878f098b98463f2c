// SPDX-License-Identifier: Apache-2.0
/** The checks' answers as a table. */
@NullMarked
package dev.scruple.report.csv;

import org.jspecify.annotations.NullMarked;
