// SPDX-License-Identifier: Apache-2.0
/** What to watch once a project was adopted. */
@NullMarked
package dev.scruple.model.plan;

import org.jspecify.annotations.NullMarked;
