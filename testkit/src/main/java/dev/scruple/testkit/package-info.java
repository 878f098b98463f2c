// SPDX-License-Identifier: Apache-2.0
/** The builders, golden files and hostile inputs that all tests share. */
@NullMarked
package dev.scruple.testkit;

import org.jspecify.annotations.NullMarked;
