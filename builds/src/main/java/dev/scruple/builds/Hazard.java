// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import org.jspecify.annotations.Nullable;

/**
 * A way in which somebody outside could make a workflow do what they want.
 *
 * @param line from 1
 * @param job in which it stands; empty where it is outside of jobs
 * @param subject what is dangerous, by the workflow's own words: a context, an action, a command
 * @param guard what stands between a stranger and the project's rights, as a phrase; null where
 *     nothing was seen
 */
public record Hazard(
    HazardKind kind, int line, String job, String subject, @Nullable String guard) {}
