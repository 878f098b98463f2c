// SPDX-License-Identifier: Apache-2.0
/** The vocabulary as records and sealed types. */
@NullMarked
package dev.scruple.model;

import org.jspecify.annotations.NullMarked;
