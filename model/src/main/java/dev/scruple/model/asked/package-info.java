// SPDX-License-Identifier: Apache-2.0
/** Questions that people ask of a project, answered. */
@NullMarked
package dev.scruple.model.asked;

import org.jspecify.annotations.NullMarked;
