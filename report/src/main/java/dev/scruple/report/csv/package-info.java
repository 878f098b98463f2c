// SPDX-License-Identifier: Apache-2.0
/** The checks' answers, and what a project stands on, as tables. */
@NullMarked
package dev.scruple.report.csv;

import org.jspecify.annotations.NullMarked;
