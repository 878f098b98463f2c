// SPDX-License-Identifier: Apache-2.0
/** Builders of archives, ordinary and hostile. */
@NullMarked
package dev.scruple.testkit.archive;

import org.jspecify.annotations.NullMarked;
