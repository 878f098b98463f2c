// SPDX-License-Identifier: Apache-2.0
/** How to start with a project. */
@NullMarked
package dev.scruple.model.guide;

import org.jspecify.annotations.NullMarked;
