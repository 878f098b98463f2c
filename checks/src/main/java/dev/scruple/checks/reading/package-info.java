// SPDX-License-Identifier: Apache-2.0
/** What checks share: how evidence is read, and how an answer is worded. */
@NullMarked
package dev.scruple.checks.reading;

import org.jspecify.annotations.NullMarked;
