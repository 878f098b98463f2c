// SPDX-License-Identifier: Apache-2.0
/** What files do to the machine of a person, or to the agent, who opens them. */
@NullMarked
package dev.scruple.engine.workspace;

import org.jspecify.annotations.NullMarked;
