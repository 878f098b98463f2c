// SPDX-License-Identifier: Apache-2.0
/** Git history: activity, people, releases. */
@NullMarked
package dev.scruple.history;

import org.jspecify.annotations.NullMarked;
